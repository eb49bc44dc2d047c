import {
  ARCHITECTURE_NAMES,
  type Architecture,
  architectureOf,
  type KernelArchitecture,
} from './architectures.ts';
import { FEATURE_SET_NAMES, type FeatureSet, featureSetOf } from './featureSets.ts';
import { TRAINABLE_NAMES, type Trainable, trainableOf } from './trainables.ts';

/** How a learner is shown: in words, and as a line of every chart. */
interface Look {
  /** What it is, in words: "ResNet, all layers". */
  readonly label: string;
  /** A custom property of the theme: the family of hues is the architecture's. */
  readonly colour: string;
  /** SVG stroke-dasharray; no two learners share one, so that lines are told apart without colour. */
  readonly dash: string;
}

/** What is trained by SGD: an architecture, and what moves of it. */
export interface NetworkLearner {
  readonly architecture: Architecture;
  readonly trainable: Trainable;
}

export interface NetworkRecord extends NetworkLearner, Look {
  readonly kind: 'network';
}

/** What an exact kernel is, as a function of t = ⟨x, x'⟩/d. */
type KernelFamily =
  /** The closed form of an infinitely wide network: its conjugate kernel (ck) or its neural tangent kernel (ntk). */
  | { readonly form: 'infinite'; readonly limit: 'ck' | 'ntk'; readonly architecture: KernelArchitecture }
  /** ((1 + t)/2)^degree. */
  | { readonly form: 'polynomial'; readonly degree: number }
  /** Bandwidths to pick from, narrow to wide, in units of √d. */
  | { readonly form: 'gaussian' | 'laplace'; readonly bandwidths: readonly number[] };

export interface KernelRecord extends Look {
  readonly kind: 'kernel';
  readonly family: KernelFamily;
}

/** Ridge regression on what a finite network's start computes of x. */
export interface RidgeLearner {
  readonly architecture: Architecture;
  readonly features: FeatureSet;
}

export interface RidgeRecord extends RidgeLearner, Look {
  readonly kind: 'ridge';
}

/** A ridge regression's name says whose features it has, e.g. `ridge-3resnet-ntk`. */
export type RidgeName = `ridge-${Architecture}-${FeatureSet}`;

/** Random features: products of inputs, or single neurons. */
export type RandomFeatures = 'products' | 'relu';

/** Ridge regression on D random features, whatever the networks. */
export interface FeaturesRecord extends Look {
  readonly kind: 'features';
  readonly features: RandomFeatures;
}

/** Its name says which features, e.g. `features-products`. */
export type FeaturesName = `features-${RandomFeatures}`;

/** A network's name is its architecture and what is trained of it, e.g. `3resnet-all`. */
export type NetworkName = `${Architecture}-${Trainable}`;

const colourOf = (name: string) => `--learner-${name}`;

/** Deepest first. */
const NETWORKS = Object.fromEntries(
  [...ARCHITECTURE_NAMES].reverse().flatMap((architecture) =>
    TRAINABLE_NAMES.map((trainable): [NetworkName, NetworkRecord] => {
      const name: NetworkName = `${architecture}-${trainable}`;
      const { label, dashes } = architectureOf(architecture);
      return [
        name,
        {
          kind: 'network',
          architecture,
          trainable,
          label: `${label}, ${trainableOf(trainable).label}`,
          colour: colourOf(name),
          dash: dashes[trainable],
        },
      ];
    }),
  ),
) as Record<NetworkName, NetworkRecord>;

/** Deepest first; the line begins with dots, and goes on as that of the network which moves the same weights. */
const RIDGES = Object.fromEntries(
  [...ARCHITECTURE_NAMES].reverse().flatMap((architecture) =>
    FEATURE_SET_NAMES.map((features): [RidgeName, RidgeRecord] => {
      const name: RidgeName = `ridge-${architecture}-${features}`;
      const { label, dashes } = architectureOf(architecture);
      const { label: of, sibling } = featureSetOf(features);
      return [
        name,
        {
          kind: 'ridge',
          architecture,
          features,
          label: `ridge regression on ${of} of a ${label}`,
          colour: colourOf(name),
          dash: `1 4 ${dashes[sibling]}`,
        },
      ];
    }),
  ),
) as Record<RidgeName, RidgeRecord>;

const FEATURES = {
  'features-products': {
    kind: 'features',
    features: 'products',
    label: 'ridge regression on D products of inputs',
    colour: colourOf('features-products'),
    dash: '1 4 12 4',
  },
  'features-relu': {
    kind: 'features',
    features: 'relu',
    label: 'ridge regression on D random ReLU features',
    colour: colourOf('features-relu'),
    dash: '1 4 12 4 1 4',
  },
} as const satisfies Record<FeaturesName, FeaturesRecord>;

const infinite = (limit: 'ck' | 'ntk', architecture: KernelArchitecture, dash: string) => ({
  label: `${limit === 'ntk' ? 'NTK' : 'conjugate kernel'} of an infinitely wide ${architectureOf(architecture).label}`,
  family: { form: 'infinite', limit, architecture } as const,
  dash,
});
const polynomial = (degree: number, dash: string) => ({
  label: `polynomial kernel of degree ${degree}`,
  family: { form: 'polynomial', degree } as const,
  dash,
});

/**
 * The exact kernels: the closed forms of the infinitely wide networks, and other Mercer kernels for Theorem 3's "any kernel".
 * The wide end of both bandwidths is the natural one: there a Gaussian becomes a quadratic polynomial in t and a Laplace
 * kernel −‖x − x'‖, each plus a constant, and the test error stands still.
 */
const KERNELS = {
  'exact-ntk-3resnetU': infinite('ntk', '3resnetU', '22 3 2 3'),
  'exact-ck-3resnetU': infinite('ck', '3resnetU', '22 6'),
  'exact-ntk-3layer': infinite('ntk', '3layer', '22 3 2 3 2 3'),
  'exact-ck-3layer': infinite('ck', '3layer', '18 6 4 6'),
  'exact-ntk-2layer': infinite('ntk', '2layer', '22 3 2 3 2 3 2 3'),
  'exact-ck-2layer': infinite('ck', '2layer', '18 6 4 6 4 6'),
  'poly-2': polynomial(2, '6 6'),
  'poly-4': polynomial(4, '6 6 2 6'),
  'poly-8': polynomial(8, '6 6 2 6 2 6'),
  rbf: {
    label: 'Gaussian kernel',
    family: { form: 'gaussian', bandwidths: [0.5, 1, 2, 4, 8] },
    dash: '12 8',
  },
  laplace: {
    label: 'Laplace kernel',
    family: { form: 'laplace', bandwidths: [1, 2, 4, 8, 16] },
    dash: '12 8 2 8',
  },
} as const satisfies Record<string, Pick<KernelRecord, 'label' | 'family' | 'dash'>>;

export type KernelName = keyof typeof KERNELS;

/** Whatever is fitted in closed form: an exact kernel, or a ridge regression on a network's or on random features. */
export type FittedName = KernelName | RidgeName | FeaturesName;

/** Whatever learns. */
export type LearnerName = NetworkName | FittedName;

/** All learners, as the controls and the legends list them. */
export const LEARNERS = {
  ...NETWORKS,
  ...RIDGES,
  ...FEATURES,
  ...Object.fromEntries(
    Object.entries(KERNELS).map(([name, record]) => [
      name,
      { kind: 'kernel', colour: colourOf(name), ...record },
    ]),
  ),
} as Readonly<
  Record<NetworkName, NetworkRecord> &
    Record<RidgeName, RidgeRecord> &
    Record<FeaturesName, FeaturesRecord> &
    Record<KernelName, KernelRecord>
>;
