import { MULTIPLY_ADDS_PER_SECOND } from '../../learners/cost.ts';
import { uniformOf } from '../../problem/problem.ts';
import { countInWords, roughly, spanInWords } from '../../words/countText.ts';
import { numberWord } from '../../words/numberText.ts';
import type { Answered } from './answered.ts';
import { CostBars } from './CostBars.tsx';

/** "One shot has 3,300 times as many", or that it has no more. */
function comparison(oneShot: bigint, other: bigint | number): string {
  const ratio = Number(oneShot) / Number(other);
  if (ratio < 0.8) return 'fewer than';
  if (ratio < 1.25) return 'about as many as';
  return `${ratio < 10 ? ratio.toFixed(1) : roughly(ratio)} times as many as`;
}

/** What there is to choose from, to learn, and to compute. */
export function ThreeCosts({ question, answer }: Answered) {
  const { candidates, degrees, resnet, regression, outputDimension } = answer;
  const [two, four, eight] = [degrees.base, degrees.composite, degrees.oneShot].map(numberWord);
  const d = uniformOf(question).toLocaleString('en');
  const k = outputDimension.toLocaleString('en');
  const seconds = (count: bigint | number) => spanInWords(Number(count) / MULTIPLY_ADDS_PER_SECOND);
  return (
    <div className="costs">
      <CostBars
        title="Products to choose from"
        bars={[
          { payer: 'base', name: `Step 1: ${two} of the ${d} inputs`, count: candidates.base },
          {
            payer: 'composite',
            name: `Step 2: ${four} of the ${k} base outputs`,
            count: candidates.composite,
          },
          { payer: 'one-shot', name: `One shot: ${eight} of the ${d} inputs`, count: candidates.oneShot },
        ]}
      >
        One shot has {comparison(candidates.oneShot, candidates.base + candidates.composite)} the two steps
        together.
      </CostBars>
      <CostBars
        title="Numbers to learn"
        bars={[
          { payer: 'resnet', name: `ResNet of width ${question.width}`, count: resnet.parameters },
          {
            payer: 'one-shot',
            name: `Linear regression: ${k} for each product`,
            count: regression.parameters,
          },
        ]}
      >
        Linear regression over all products of {eight} has{' '}
        {comparison(regression.parameters, resnet.parameters)} the ResNet.
      </CostBars>
      <CostBars
        title="Multiply-adds to train"
        bars={[
          {
            payer: 'resnet',
            name: `ResNet: ${question.epochs} epochs of ${countInWords(question.samples)} examples`,
            count: resnet.multiplyAdds,
          },
          {
            payer: 'one-shot',
            name: 'Linear regression: a single pass',
            count: regression.onePass,
          },
        ]}
      >
        At ten billion a second, a fast processor core: {seconds(resnet.multiplyAdds)} for the ResNet,{' '}
        {seconds(regression.onePass)} for linear regression, which is given one example for each product. A
        kernel need not list the products; the examples it needs remain.
      </CostBars>
    </div>
  );
}
