// A ResNet and the best kernel on the same examples: `node examples/node.mjs`, in the folder that `npm run build:lib` makes.
import { experiment, labRun, levelsOf, solveKernel } from '../beyond-kernels.js';

const asked = experiment(process.argv[2] ?? 'n=700&epochs=100&learners=3resnet-all');
let last;
for await (const event of labRun(asked)) if (event.type === 'log') last = event;
const kernel = await solveKernel('poly-2', asked);

console.log(`${last.learner} after ${last.epoch} epochs: ${last.testError}`);
console.log(`poly-2 with ridge ${kernel.ridge}: ${kernel.testError}`);
console.log(`the base signal alone, kα²: ${levelsOf(asked).baseOnly}`);
