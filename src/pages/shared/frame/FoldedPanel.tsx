import { type ComponentType, type LazyExoticComponent, Suspense, useState } from 'react';
import { BoxedDetails } from '../../../ui/BoxedDetails.tsx';

interface FoldedPanelProps {
  /** Its class. */
  readonly name: string;
  readonly title: string;
  /** What is in it, beside its title. */
  readonly about: string;
  /** What stands there until its inside has come. */
  readonly coming: string;
  /** Its inside: it comes when the panel is opened. */
  readonly Body: LazyExoticComponent<ComponentType>;
}

/** A folded panel below the charts. */
export function FoldedPanel({ name, title, about, coming, Body }: FoldedPanelProps) {
  const [opened, setOpened] = useState(false);
  return (
    <BoxedDetails
      boxClass="folded-place"
      className={`folded ${name}`}
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary>
        <h2>{title}</h2>
        <span>{about}</span>
      </summary>
      {opened && (
        <Suspense fallback={<p className="folded-coming">{coming}</p>}>
          <Body />
        </Suspense>
      )}
    </BoxedDetails>
  );
}
