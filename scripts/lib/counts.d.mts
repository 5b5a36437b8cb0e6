export interface Count {
  passed: number;
  failed: number;
}
export function fromVitest(file: string): Count;
export function fromJUnit(file: string): Count;
export function fromOutput(output: string): Count;
