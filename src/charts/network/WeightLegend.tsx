import { errorText } from '../../words/numberText.ts';

/** The colours of the weights, from the most negative to the most positive. */
export function WeightLegend({ limit }: { readonly limit: number }) {
  return (
    <div className="weight-legend">
      <span>−{errorText(limit)}</span>
      <i />
      <span>{errorText(limit)}</span>
    </div>
  );
}
