/** Sentences for everything that can be refused: what happened, what is safe, what to do. */
export const refusals = {
  'not-found': 'Det findes ikke længere. En anden kan have fjernet det. Intet er ændret.',
  'already-there': 'Det er allerede på tavlen. Intet er ændret.',
  blank: 'Feltet skal udfyldes.',
  'too-long': 'Teksten er for lang: højst {{max}} tegn.',
  'out-of-range': 'Tallet skal ligge mellem {{min}} og {{max}}.',
  'name-taken': 'Navnet er allerede i brug. Vælg et andet.',
  'initials-taken': 'Initialerne bruges allerede af {{by}}. Vælg nogle andre.',
  'lane-has-cards_one': 'Der er {{count}} kort på tavlen. Vælg først, hvor det skal hen.',
  'lane-has-cards_other': 'Der er {{count}} kort på tavlen. Vælg først, hvor de skal hen.',
  'last-lane': 'Det er den sidste tavle. Der skal være mindst én.',
  'consultant-has-citizens_one': 'Konsulenten har {{count}} borger. Vælg først, hvem der overtager.',
  'consultant-has-citizens_other': 'Konsulenten har {{count}} borgere. Vælg først, hvem der overtager.',
  'consultant-inactive': 'Konsulenten er ikke længere aktiv. Vælg en anden.',
  'nothing-to-undo': 'Der er ikke mere at fortryde.',
  'nothing-to-redo': 'Der er ikke mere at gendanne.',
  stale: 'Det går ikke længere: en anden har ændret det samme siden ({{fields}}). Intet er ændret.',
  closed: 'Tavlen er lukket. Lås den op for at fortsætte.',
  'bad-request': 'Det kunne ikke læses og blev ikke gemt. Prøv igen.',
  internal:
    'Noget gik galt, og ændringen blev ikke gemt. Alt, der var gemt, er i behold. Prøv igen; reference {{reference}}.',
  damaged:
    'Tavlens fil er beskadiget, og ændringen blev ikke gemt. Lås tavlen, og bed it om at se på disken, før du fortsætter.',
  'disk-full': 'Disken er fuld. Ændringen blev ikke gemt; alt fra før er i behold. Frigør plads, og prøv igen.',
  'disk-gone': 'Mappen med tavlen kan ikke nås. Ændringen blev ikke gemt. Tilslut drevet igen, og prøv igen.',
  'disk-read-only': 'Mappen med tavlen kan kun læses. Ændringen blev ikke gemt. Bed it om skriveadgang, og prøv igen.',
  'draft-unsaved':
    'Det, du skriver, kan ikke gemmes lige nu: disken er fuld, eller mappen kan ikke nås. Det står her stadig. Frigør plads, eller tilslut drevet, før du låser tavlen.',
  'not-a-picture': 'Filen er ikke et billede, der kan bruges. Vælg en JPEG, PNG eller WebP.',
  'picture-too-large': 'Billedet er for stort. Vælg et mindre.',
} as const;
