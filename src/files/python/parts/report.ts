import type { Section } from '../section.ts';

/** What the script prints. */
export const REPORT: Section = {
  title: 'Beside the page',
  code: String.raw`
def print_head(learner, seed):
    print(f"\n{learner}, seed {seed}")
    print("  epoch    error here   on the page   here/page - 1   base signal   composite signal")


def print_row(epoch, out, test, page):
    error = test_error(out, test)
    beside = f"{page:11.7g}   {error / page - 1:13.1e}" if page else f"{'-':>11}   {'-':>13}"
    base, composite = shares(out, test)
    print(f"  {epoch:5d}   {error:11.7g}   {beside}   {base:9.1f} %   {composite:14.1f} %", flush=True)


def print_fit(name, seed, fit, out, test):
    print_head(name, seed)
    print_row(0, out, test, fit["test_error"])
    print(f"  ridge {fit['ridge']}, bandwidth {fit['bandwidth']}, error {test_error(out, test)!r}")
`,
};
