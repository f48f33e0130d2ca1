/** A page for those who have no right to the app, or for whom it is not there; without scripts. */
const page = (en: string, ko: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Nabla</title>
  </head>
  <body>
    <h1>∇ Nabla</h1>
    <p>${en}</p>
    <p lang="ko">${ko}</p>
  </body>
</html>
`;

export const pages = {
  noSession: page(
    'This address opens Nabla only with the link that its terminal printed, and that link works once. Stop Nabla in the terminal, start it again and open the new link.',
    '이 주소는 터미널에 표시된 링크로만 열리며, 그 링크는 한 번만 쓸 수 있습니다. 터미널에서 Nabla를 종료하고 다시 시작한 뒤 새 링크를 여세요.',
  ),
  notBuilt: page(
    'The page is not built yet. Run <code>npm run build</code> and reload.',
    '화면이 아직 빌드되지 않았습니다. <code>npm run build</code>를 실행한 뒤 새로 고치세요.',
  ),
};
