/** The paper, as README.md and CITATION.cff give it. */
const PAPER = `@inproceedings{allenzhu2019resnet,
  title     = {What Can {ResNet} Learn Efficiently, Going Beyond Kernels?},
  author    = {Allen-Zhu, Zeyuan and Li, Yuanzhi},
  booktitle = {Advances in Neural Information Processing Systems 32 (NeurIPS)},
  year      = {2019},
  url       = {https://arxiv.org/abs/1905.10337}
}`;

/** BibTeX of the paper, and of this program at an experiment's link. */
export function bibtexOf(link: string, version: string): string {
  return `${PAPER}

@misc{beyondkernels,
  title        = {Beyond Kernels: a laboratory for what {ResNet} learns and no kernel can},
  author       = {{The Beyond Kernels developers}},
  note         = {Version ${version}},
  howpublished = {\\url{${link}}}
}
`;
}
