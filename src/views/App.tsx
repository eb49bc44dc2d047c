import { LabView } from './lab/LabView.tsx';
import { Masthead } from './masthead/Masthead.tsx';

/** The page. */
export function App() {
  return (
    <div className="page">
      <Masthead />
      <LabView />
    </div>
  );
}
