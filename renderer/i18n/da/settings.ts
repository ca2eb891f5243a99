export const settings = {
  title: 'Indstillinger',
  board: 'Tavlen',
  boardName: 'Tavlens navn',
  boardNameHint: 'Vises øverst på tavlen, når den er låst op.',
  boardPlace:
    'Tavlen ligger krypteret i den mappe, I valgte; låsesiden viser hvor. Tag en kopi af hele mappen for at have en sikkerhedskopi.',
  renamed: 'Tavlen hedder nu {{name}}',
  thisPc: 'Denne pc',
  lang: 'Sprog',
  theme: 'Udseende',
  themes: { system: 'Som computeren', light: 'Lyst', dark: 'Mørkt' },
  shortcuts: 'Genveje',
  about: 'Om Tavle',
  version: 'Version {{version}}',
  licence: 'Fri software under EUPL-1.2. Tavle sender intet ud af huset: den taler med ingen på nettet.',
} as const;
