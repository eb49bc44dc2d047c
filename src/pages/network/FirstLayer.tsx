import { problemOf } from '../../problem/problems.ts';
import { NetworkPicture, type NetworkPictureProps } from './NetworkPicture.tsx';

interface FirstLayerProps extends NetworkPictureProps {
  readonly open: boolean;
  readonly onTurn: (open: boolean) => void;
}

/** The first layer's weights, folded; drawn while it is open. */
export function FirstLayer({ open, onTurn, ...picture }: FirstLayerProps) {
  return (
    <details className="first-layer" open={open} onToggle={({ currentTarget }) => onTurn(currentTarget.open)}>
      <summary>
        <h3>See the first layer</h3>
        <span>which neurons specialise on one {problemOf(picture.experiment).words.group.singular}</span>
      </summary>
      {open && <NetworkPicture {...picture} />}
    </details>
  );
}
