import { normals } from '../../random/normals.ts';
import type { Stream } from '../../random/streams.ts';
import { signs } from '../cube.ts';

/** A neighbour of a correlated input has the other sign this often. */
const TURNS = 0.1;

/** A law of inputs on which no label depends. */
interface InputLaw {
  /** What they are, as the end of a sentence: "The last twenty … ". */
  readonly text: string;
  /** Draws such inputs, example by example. @returns what writes the next example's. */
  readonly draws: (stream: Stream) => (target: Float32Array) => void;
}

/**
 * The laws that the inputs beside the d1 uniform ones can have: in the kernel theorem any distribution is allowed. None
 * depends on the d1 uniform inputs.
 */
export const INPUT_LAWS = {
  uniform: {
    text: 'are random ±1, too',
    draws: (stream) => (target) => signs(stream, target),
  },
  constant: {
    text: 'are 1 in every example',
    draws: () => (target) => {
      target.fill(1);
    },
  },
  correlated: {
    text: 'are ±1 in a chain, in which one in ten has another sign than the one before it',
    draws: (stream) => (target) => {
      let sign = stream.uniform() < 0.5 ? -1 : 1;
      for (let j = 0; j < target.length; j++) {
        if (j > 0 && stream.uniform() < TURNS) sign = -sign;
        target[j] = sign;
      }
    },
  },
  gaussian: {
    text: 'are normal, N(0, 1)',
    draws: (stream) => {
      const draw = normals(stream);
      return (target) => {
        for (let j = 0; j < target.length; j++) target[j] = draw();
      };
    },
  },
} as const satisfies Record<string, InputLaw>;

export type InputLawName = keyof typeof INPUT_LAWS;
export const INPUT_LAW_NAMES = Object.keys(INPUT_LAWS) as InputLawName[];

/** The law that all inputs have of which nothing else is said. */
export const UNIFORM: InputLawName = 'uniform';

/**
 * Draws x of which the first d1 inputs are uniform on {−1, +1} and the others follow a law.
 *
 * @param uniformInputs d1.
 * @returns x, row-major, shape [samples, d]; the first rows do not depend on how many are drawn.
 */
export function sampleBeside(
  stream: Stream,
  samples: number,
  inputDimension: number,
  uniformInputs: number,
  law: InputLawName,
): Float32Array {
  const inputs = new Float32Array(samples * inputDimension);
  const drawOthers = INPUT_LAWS[law].draws(stream);
  for (let start = 0; start < inputs.length; start += inputDimension) {
    signs(stream, inputs.subarray(start, start + uniformInputs));
    drawOthers(inputs.subarray(start + uniformInputs, start + inputDimension));
  }
  return inputs;
}
