/** An article of an invented newspaper about invented people, as sites have them. */
export const PARAGRAPHS = [
  'Фонд «Дархан» открыл в селе Тасбулак библиотеку на десять тысяч книг, сообщила пресс-служба фонда в среду, 4 мая.',
  'Мы ждали этого три года, и наконец дети села читают дома.',
  'Вера Ким, директор фонда',
  'На строительство фонд выделил 120 млн тенге. Школа получила из них 20 млн тенге, остальное пошло на здание и на книги для детей.',
  '2029 год: решение о стройке',
  '2031 год: открытие',
] as const;
export const TITLE = 'Фонд «Дархан»: библиотека открыта';
export const ADDRESS = 'https://vesti.example/2031/library';

const [lead, speech, speaker, money, ...list] = PARAGRAPHS;

/** The page with this in its head and before its text. */
export const makePage = (head: string, before = '', htmlLang = 'ru'): string => `<!doctype html>
<html lang="${htmlLang}"><head><meta charset="utf-8"><title>${TITLE} | Вести степи</title>${head}</head>
<body><header><nav><a href="/">Главная</a> <a href="/news">Новости</a></nav></header>
<article><h1>${TITLE}</h1>${before}
<p>${lead}</p>
<blockquote>${speech}</blockquote><p class="author">${speaker}</p>
<p>${money.replace('млн тенге', 'млн&nbsp;тенге').replace('остальное', 'осталь&shy;ное')}</p>
<ul>${list.map((item) => `<li>${item}</li>`).join('')}</ul>
<p><a href="/x">Читайте также: как построили мост через реку</a></p>
<figure><img src="x.jpg" alt=""><figcaption>Фото: Иван Лес</figcaption></figure>
<script>document.title = 'run';</script>
</article><aside><a href="/y">Другое</a></aside><footer>© Вести степи</footer></body></html>`;
