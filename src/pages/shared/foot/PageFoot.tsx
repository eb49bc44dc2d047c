import { VERSION } from '../version.ts';
import './foot.css';

/** The pages that the build makes of the repository's texts. */
const PAGES = [
  { file: 'science', name: 'What was measured' },
  { file: 'performance', name: 'How fast' },
  { file: 'reliability', name: 'What was tested' },
  { file: 'reproduce', name: 'Reproduce the figures' },
  { file: 'architecture', name: 'How it is built' },
  { file: 'changelog', name: 'Changes' },
] as const;

/** The foot of every view: which program this is, under which licence, and where to read on. */
export function PageFoot() {
  return (
    <footer className="foot">
      <p>
        Beyond Kernels {VERSION}, <a href="./docs/licence.html">MIT licence</a>;{' '}
        <a href="./THIRD-PARTY.txt">packages in it</a>
      </p>
      <ul>
        {PAGES.map(({ file, name }) => (
          <li key={file}>
            <a href={`./docs/${file}.html`}>{name}</a>
          </li>
        ))}
      </ul>
    </footer>
  );
}
