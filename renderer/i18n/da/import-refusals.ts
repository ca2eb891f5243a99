/** Why a file could not be imported. */
export const importRefusals = {
  empty: 'Filen er tom. Intet er ændret. Se, om det er den rigtige fil, eller gem den igen fra regnearket.',
  'too-large': 'Filen er større end {{max}} MB. Intet er ændret. Del den i flere filer, og importér dem hver for sig.',
  'too-many-rows':
    'Filen har flere end {{max}} rækker. Intet er ændret. Del den i flere filer, og importér dem hver for sig.',
  'too-many-columns':
    'Filen har flere end {{max}} kolonner. Intet er ændret. Gem kun de kolonner, der skal bruges, og prøv igen.',
  'too-many-sheets':
    'Regnearket har flere end {{max}} ark. Intet er ændret. Gem de ark, der skal bruges, i en ny fil, og prøv igen.',
  'not-a-table-workbook':
    'Det er et regneark af en ældre slags eller med adgangskode. Intet er ændret. Åbn det, gem det som .xlsx uden adgangskode, og vælg den nye fil her.',
  'not-a-table-json':
    'Filen er hverken et øjebliksbillede fra Tavle eller en tavle fra Trello. Intet er ændret. I Trello: Menu, Udskriv, eksportér og del, Eksportér som JSON.',
  'not-a-table-binary': 'Filen er hverken et regneark eller en tabel med tekst. Intet er ændret. Vælg en anden fil.',
  'own-damaged':
    'Filen er et øjebliksbillede fra Tavle, men den er beskadiget eller ændret, siden den blev gemt. Intet er ændret. Brug den oprindelige fil, eller bed om en ny.',
  'own-nameless':
    'Filen er et øjebliksbillede uden navne, så den har ingen borgere at sætte på tavlen. Intet er ændret. Bed om et øjebliksbillede med navne.',
  'own-newer':
    'Filen er lavet med en nyere udgave af Tavle, end der er på denne pc. Intet er ændret. Bed om at få Tavle opdateret, og prøv igen.',
  damaged:
    'Regnearket er beskadiget og kan ikke læses. Intet er ændret. Åbn det i regnearksprogrammet, gem det igen, og prøv med den nye fil.',
  'too-heavy-time':
    'Det tog for lang tid at læse filen, så det er stoppet. Intet er ændret. Gem kun de ark og kolonner, der skal bruges, og prøv igen.',
  'too-heavy-memory':
    'Filen fylder for meget til at blive læst, så det er stoppet. Intet er ændret. Gem kun de ark og kolonner, der skal bruges, og prøv igen.',
  'too-heavy-unpacked':
    'Filen folder sig ud til mere, end et regneark med borgere kan fylde. Intet er ændret. Se, om det er den rigtige fil.',
  stopped: 'Læsningen blev stoppet. Intet er ændret.',
  'no-names':
    'Ingen rækker har et navn, så ingen kan komme på tavlen. Intet er ændret. Vælg den kolonne, der har navnene.',
  unanswered_one: '{{count, number}} spørgsmål mangler svar. Intet er ændret. Svar på det, og prøv igen.',
  unanswered_other: '{{count, number}} spørgsmål mangler svar. Intet er ændret. Svar på dem, og prøv igen.',
  'no-changes': 'Ingen ændringer er valgt. Intet er ændret.',
  'asked-again_one':
    'Tavlen er ændret imens, så {{count, number}} række skal ses igen. Intet er ændret. Svar på spørgsmålet, og prøv igen.',
  'asked-again_other':
    'Tavlen er ændret imens, så {{count, number}} rækker skal ses igen. Intet er ændret. Svar på spørgsmålene, og prøv igen.',
  gone: 'Importen er ikke længere i gang, fx fordi tavlen har været låst. Intet er ændret. Vælg filen igen.',
  unreadable: 'Filen kunne ikke åbnes. Intet er ændret. Luk den i andre programmer, og vælg den igen.',
  several: 'Træk én fil hertil ad gangen. Intet er ændret.',
} as const;
