import type { ScenePart } from './scenePart.ts';

/** Test accuracies on CIFAR-10 that the paper quotes. */
const QUOTED = [
  { name: 'ResNet', accuracy: '96 %' },
  { name: 'random features', accuracy: '85 %' },
  { name: 'neural tangent kernel', accuracy: '77 %' },
] as const;

export const puzzlePart: ScenePart = {
  Lead: ({ experiment }) => (
    <>
      <dl className="quoted">
        {QUOTED.map(({ name, accuracy }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{accuracy}</dd>
          </div>
        ))}
      </dl>
      <p className="story-source">
        Test accuracy on the images of CIFAR-10, from the literature as the paper quotes it.
      </p>
      <p>
        A ResNet does best. Random features and the neural tangent kernel are kernel methods: well understood,
        easy to train, and behind. Here is a small puzzle of the same kind: one network with two hidden
        layers, {experiment.samples.toLocaleString('en')} examples, and three ways to train it. Its neural
        tangent kernel is the kernel method that one gets by replacing the network with its linear
        approximation at the start. The chart calls them <span className="unbroken">3resnet-all</span>{' '}
        (ResNet), <span className="unbroken">3resnet-last</span> (random features) and{' '}
        <span className="unbroken">3resnet-ntk</span> (neural tangent kernel).
      </p>
    </>
  ),
  Idea: () => (
    <p>
      The network and the examples are the same for all three. Two of them are kernel methods: their features
      stay as they were at the start, and training only weighs them. SGD may leave both short of their best,
      so do not compare the two; scene 5 solves eleven other kernels exactly.
    </p>
  ),
};
