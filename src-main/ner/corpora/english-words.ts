import type { Grammar } from './template.ts';

const words = (list: string) => list.trim().split(/\s*[,\n]\s*/u);

/** Names of people that are nothing else, and those that are also a place, a firm or a month. */
const plainGiven = words(
  'Anna, Daniel, Maria, Samuel, Grace, Oliver, Emma, Lucas, Sofia, Henry, Julia, Peter, Nadia, Omar, Chloe, Victor, Irene, Thomas, Leila, Marcus, Helen, Felix',
);
const sharedGiven = words(
  'Paris, Jordan, Chelsea, April, May, June, August, Florence, Austin, Madison, Charlotte, Virginia, Georgia, Sydney, Orlando, Victoria, Milan, Will',
);
const plainFamily = words(
  'Quinn, Miller, Novak, Garcia, Brooks, Silva, Carter, Bennett, Meyer, Rossi, Tanaka, Haddad, Walsh, Lopez, Fischer, Becker, Choi, Murray',
);
const sharedFamily = words(
  'Hilton, Washington, Lincoln, Ford, Disney, Jordan, Houston, London, Tesla, Wellington, Cleveland, Dell, March, Boeing',
);
const plainCity = words(
  'Berlin, Madrid, Tokyo, Seoul, Rome, Chicago, Boston, Toronto, Vienna, Cairo, Lisbon, Dublin, New York, San Diego, Hong Kong, Buenos Aires',
);
const sharedCity = words(
  'Paris, Washington, Florence, Austin, Sydney, Orlando, Houston, Milan, Charlotte, Madison, Victoria, Lincoln, Cleveland, Wellington, London',
);
const months = words(
  'January, February, March, April, May, June, July, August, September, October, November, December, May, April, March, August, June',
);

/** A firm that is also a surname, a river or a fruit, a club that is also a quarter. */
const firms = words(
  'Amazon, Apple, Ford, Hilton, Disney, Tesla, Dell, Boeing, Nokia, Siemens, Toyota, Shell, Target, Visa, Philips, Samsung Electronics, General Electric',
);
const clubs = words('Chelsea, Arsenal, Everton, Orlando City, Real Madrid, Ajax, Celtic');

/** The words of the English corpus. `{…}` with an entity in it is written in lower case. */
export const englishWords: Grammar = {
  given: [...plainGiven, ...sharedGiven],
  family: [...plainFamily, ...sharedFamily],
  person: ['[PER {given} {family}]', '[PER {given} {family}]', '[PER {given} {family}]'],
  guest: ['[PER Paris Hilton]', '[PER {given} {family}]', '[PER {given}]'],
  president: words('Washington, Lincoln, Madison, Cleveland, Jefferson, Ford'),
  'plain given': plainGiven,
  'plain family': plainFamily,
  suspect: ['[PER {plain given} {plain family}]'],
  first: ['[PER {given}]'],
  last: ['[PER {family}]'],
  titled: [
    'Mr. {last}',
    'Ms. {last}',
    'Dr. {last}',
    'Professor {last}',
    'Captain {last}',
    'Judge {last}',
  ],
  'place name': [...plainCity, ...sharedCity],
  city: ['[LOC {place name}]'],
  country: words(
    'France, Japan, Brazil, Kenya, Canada, Egypt, Spain, Jordan, Georgia, Jordan, Georgia, New Zealand',
  ).map((name) => `[LOC ${name}]`),
  quarter: words('Chelsea, Soho, Harlem, Chelsea, Montmartre').map((name) => `[LOC ${name}]`),
  state: words('Virginia, Washington, Georgia, Texas, Ohio').map((name) => `[LOC ${name}]`),
  hotel: words(
    'Hilton Hotel, Hilton, Ritz Hotel, Washington Hotel, Victoria Hotel, Plaza Hotel',
  ).map((name) => `[LOC ${name}]`),
  river: words('Amazon, Danube, Nile, Thames, Jordan').map((name) => `[LOC ${name}]`),
  firm: firms.map((name) => `[ORG ${name}]`),
  club: clubs.map((name) => `[ORG ${name}]`),
  school: [
    '[ORG University of {place name}]',
    '[ORG {place name} University]',
    '[ORG Lincoln High School]',
    '[ORG Boston College]',
  ],
  body: words('Red Cross, World Bank, Senate, Supreme Court, Royal Society').map(
    (name) => `[ORG ${name}]`,
  ),
  month: months,
  year: words('1957, 1974, 1989, 1992, 2001, 2008, 2014, 2019, 2023'),
  day: words('1, 2, 4, 7, 9, 11, 14, 18, 21, 25, 30'),
  weekday: words('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday').map(
    (name) => `[DATE ${name}]`,
  ),
  monthly: ['[DATE {month}]', '[DATE {month}]', '[DATE {month} {year}]'],
  yearly: ['[DATE {year}]', '[DATE {month} {year}]'],
  daily: ['{weekday}', '[DATE {month} {day}]', '[DATE {month} {day}, {year}]'],
  number: words('12, 40, 75, 300, 1500, 2000, 2400, 5000'),
  garment: words('a sequin gown, a grey suit, a long red coat, a simple white dress'),
  work: words('a novel, a short film, a new song, a cookbook, a series of prints'),
  subject: words('history, biology, music, law, mathematics'),
  role: words('chief engineer, head of design, finance director, lead editor'),
  job: words('painter, nurse, teacher, carpenter, architect, singer'),
  thing: words('tickets, chairs, lanterns, bicycles, maps, umbrellas'),
  oddment: words(
    `accordion, blanket, chapel, drawing, engine, fountain, guitar, hammer, inkwell, jigsaw, kettle,
    ladder, mirror, notebook, orchard, parcel, quilt, ribbon, statue, telescope, umbrella stand, violin,
    wardrobe, xylophone, yellow lamp, bronze bell, wooden horse, clay jar, silver spoon, paper crane,
    broken vase, stone bench, rusty key, green curtain, tall cupboard, small painting, strange noise,
    hidden staircase, early draft, new timetable, second proposal, long report`,
  ),
  meal: words('soup, noodles, fresh bread, roast vegetables, pancakes'),
};

/** Words that only the held-out sentences hold, and more of those with several senses. */
export const unseenEnglishWords: Grammar = {
  given: words(
    'Beatrice, Hugo, Miriam, Stefan, Priya, Kenji, Rosa, Ivan, Paris, Chelsea, April, May, Jordan',
  ),
  family: words(
    'Okafor, Lindgren, Petrov, Mercer, Yamada, Costa, Nilsson, Adeyemi, Hilton, Washington',
  ),
  'place name': words(
    'Oslo, Lima, Nairobi, Porto, Geneva, Cape Town, Prague, Hanoi, Paris, Washington',
  ),
  country: words('Peru, Norway, Vietnam').map((name) => `[LOC ${name}]`),
  firm: words('Ericsson, Bosch, Hyundai, Nestlé, Airbus').map((name) => `[ORG ${name}]`),
  club: words('Porto, Juventus').map((name) => `[ORG ${name}]`),
  quarter: ['[LOC Chelsea]', '[LOC Chelsea]'],
  month: words('April, May, April, May'),
  work: words('an opera, a comic strip'),
  thing: words('kites, postcards'),
  oddment: words('harp, compass, marble column, old photograph'),
};
