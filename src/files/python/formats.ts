import type { PythonRun } from './pythonRun.ts';

/** Columns of a comment. */
const COLUMNS = 100;

/** Breaks a paragraph between words. */
function wrapped(paragraph: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const paragraphs = (words: string) => words.split(/\n\s*\n/);

function comment(title: string, words: string | undefined): string {
  const lines = [
    title,
    ...(words
      ? ['', ...paragraphs(words).flatMap((each, i) => (i ? ['', ...wrapped(each)] : wrapped(each)))]
      : []),
  ];
  return lines.map((line) => (line === '' ? '#' : `# ${line}`)).join('\n');
}

/** A run as a script. */
export function scriptText(run: PythonRun): string {
  return `${run.map(({ title, words, code }) => `${comment(title, words)}\n\n${code.trim()}\n`).join('\n\n')}`;
}

/** Lines as a notebook holds them: each but the last with its end. */
const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

/** A run as a Jupyter notebook, nbformat 4.5. */
export function notebookText(run: PythonRun): string {
  const cells = run.flatMap(({ title, words, code }, i) => [
    {
      cell_type: 'markdown',
      id: `words-${i}`,
      metadata: {},
      source: linesOf([`${i === 0 ? '#' : '##'} ${title}`, ...(words ? paragraphs(words) : [])].join('\n\n')),
    },
    {
      cell_type: 'code',
      id: `code-${i}`,
      metadata: {},
      execution_count: null,
      outputs: [],
      source: linesOf(code.trim()),
    },
  ]);
  const metadata = {
    kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
    language_info: { name: 'python' },
  };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

/** The kinds of file that a run can be written to, by the ends of their names. */
export const PYTHON_FORMATS = { py: scriptText, ipynb: notebookText } as const;
export type PythonFormat = keyof typeof PYTHON_FORMATS;
