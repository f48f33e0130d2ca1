import type { Grammar } from './template.ts';

const words = (list: string) => list.trim().split(/\s*[,\n]\s*/u);

/** Names of people that are nothing else, and those that are also a place or an ordinary word. */
const plainGiven = words(
  '민준, 서연, 지훈, 수빈, 하준, 예린, 현우, 도윤, 채원, 민서, 준호, 유진, 태민, 혜진, 동현, 미선',
);
const sharedNames = words(
  '진주, 보라, 하늘, 유리, 슬기, 바다, 사랑, 나라, 세종, 한강, 강남, 오월, 소라, 아름',
);
const families = words('김, 이, 박, 최, 정, 강, 조, 윤, 장, 임, 한, 오');
const plainCity = words(
  '부산, 인천, 대전, 울산, 춘천, 강릉, 목포, 도쿄, 런던, 베를린, 뉴욕, 하노이',
);
const sharedCity = words(
  '세종, 진주, 서울, 김포, 광주, 전주, 수원, 파리, 여수, 이천, 대구, 경주, 강남',
);
const firms = words(
  '현대, 기아, 대상, 동원, 농심, 해태, 빙그레, 다음, 하나은행, 제주항공, 현대건설',
);

/** The words of the Korean corpus. */
export const koreanWords: Grammar = {
  given: [...plainGiven, '하늘', '보라', '진주', '슬기', '강산', '오월'],
  'full name': ['{family}{given}'],
  family: families,
  'shared name': sharedNames,
  person: ['[PER {full name}]', '[PER {shared name}]'],
  friend: ['[PER {shared name}]', '[PER {shared name}]', '[PER {plain name}]'],
  'plain name': plainGiven,
  king: words('세종, 정조, 세종대왕, 영조, 태종').map((name) => `[PER ${name}]`),
  sejong: ['[PER 세종]', '[PER 세종대왕]'],
  'place name': [...plainCity, ...sharedCity],
  city: ['[LOC {place name}]'],
  country: words('한국, 프랑스, 일본, 캐나다, 이집트, 베트남').map((name) => `[LOC ${name}]`),
  'old state': words('고려, 신라, 백제, 조선').map((name) => `[LOC ${name}]`),
  region: words('제주도, 강원도, 경기도, 전라도, 경기').map((name) => `[LOC ${name}]`),
  water: words('한강, 낙동강, 금강, 동해').map((name) => `[LOC ${name}]`),
  street: words('종로, 을지로, 세종대로, 강남, 여의도').map((name) => `[LOC ${name}]`),
  hotel: words('신라호텔, 바다호텔, 힐튼호텔').map((name) => `[LOC ${name}]`),
  firm: firms.map((name) => `[ORG ${name}]`),
  team: words('기아, 한화, 수원, 서울, 대구, 광주, 인천, 부산, 울산, 대전, 전북 현대').map(
    (name) => `[ORG ${name}]`,
  ),
  school: words('고려대학교, 세종대학교, 서울대학교, 부산대학교, 한강초등학교, 진주고등학교').map(
    (name) => `[ORG ${name}]`,
  ),
  body: words('한국은행, 국회, 대법원, 기상청, 적십자사, 서울시청').map((name) => `[ORG ${name}]`),
  month: words('1월, 2월, 3월, 4월, 5월, 6월, 7월, 8월, 9월, 10월, 11월, 12월, 5월, 오월'),
  year: words('1957년, 1974년, 1989년, 1997년, 2002년, 2010년, 2018년, 2023년'),
  day: words('1일, 3일, 5일, 9일, 12일, 15일, 20일, 28일'),
  weekday: words('월요일, 화요일, 수요일, 목요일, 금요일, 토요일, 일요일'),
  monthly: ['[DATE {month}]', '[DATE {month}]', '[DATE {year} {month}]'],
  yearly: ['[DATE {year}]', '[DATE {year} {month}]'],
  daily: ['[DATE {weekday}]', '[DATE {month} {day}]', '[DATE {year} {month} {day}]'],
  number: words('3, 12, 40, 75, 300, 500, 1500, 2000'),
  price: words('500원, 900원, 1500원, 2000원, 12000원'),
  job: words('화가, 간호사, 교사, 목수, 건축가, 가수, 소설가'),
  work: words('소설, 단편 영화, 새 노래, 요리책, 그림책'),
  subject: words('역사, 생물학, 음악, 법학, 수학'),
  art: words('음악, 무용, 연극, 합창'),
  jewel: words('목걸이, 귀걸이, 반지, 단추'),
  season: words('봄, 여름, 가을, 겨울, 저녁'),
  who: words('아이, 할머니, 이웃, 손님, 시인, 농부, 상인, 어르신'),
  thing: words('우산, 의자, 등불, 자전거, 지도, 장갑'),
  oddment: words(
    `기타, 담요, 분수, 그림, 망치, 사다리, 거울, 공책, 과수원, 소포, 이불장, 동상, 망원경, 바이올린, 옷장,
    실로폰, 램프, 청동 종, 목마, 항아리, 은수저, 종이학, 꽃병, 돌의자, 열쇠, 커튼, 찬장, 주전자, 성당, 계단,
    초고, 시간표, 제안서, 보고서, 손목시계, 편지, 화분, 나침반, 돋보기, 액자`,
  ),
  meal: words('국수, 된장국, 따뜻한 빵, 구운 채소, 만두'),
};

/** Words that only the held-out sentences hold, and more of those with several senses. */
export const unseenKoreanWords: Grammar = {
  given: words('성훈, 가영, 인호, 다빈, 무영, 세린'),
  family: words('송, 배, 노'),
  'plain name': words('성훈, 가영, 인호'),
  'shared name': words('미래, 새봄, 세종, 진주, 오월'),
  'place name': words('포항, 순천, 헬싱키, 리마, 안동, 세종, 진주, 서울'),
  country: words('노르웨이, 페루').map((name) => `[LOC ${name}]`),
  firm: words('두산, 한국전력, 유한양행, 미래에셋, 현대').map((name) => `[ORG ${name}]`),
  'old state': ['[LOC 고려]'],
  team: ['[ORG 서울]'],
  month: words('5월, 오월'),
  thing: words('연필, 이불'),
  oddment: words('하프, 병풍, 사진첩, 등대'),
};
