import { expect, it } from 'vitest';
import { describeAdapter, isSoftwareAdapter } from '../../../../../src/engines/webgpu/device/adapter.ts';

const HARDWARE = { vendor: 'nvidia', architecture: 'hopper', device: '', description: '' };

it('takes a hardware adapter for one', () => {
  expect(isSoftwareAdapter({ ...HARDWARE, isFallbackAdapter: false }, { isFallbackAdapter: false })).toBe(
    false,
  );
  expect(isSoftwareAdapter(HARDWARE)).toBe(false);
  expect(isSoftwareAdapter(undefined)).toBe(false);
});

it('knows a software adapter by its flag, wherever the browser keeps that, and by its name', () => {
  expect(isSoftwareAdapter({ ...HARDWARE, isFallbackAdapter: true })).toBe(true);
  expect(isSoftwareAdapter(HARDWARE, { isFallbackAdapter: true })).toBe(true);
  expect(isSoftwareAdapter({ vendor: 'google', architecture: 'swiftshader' })).toBe(true);
  expect(isSoftwareAdapter({ vendor: 'mesa', description: 'llvmpipe (LLVM 15.0.6, 256 bits)' })).toBe(true);
});

it('labels an adapter with what is known of it', () => {
  expect(describeAdapter(HARDWARE)).toBe('WebGPU · nvidia hopper');
  expect(describeAdapter({ ...HARDWARE, description: 'NVIDIA H200' })).toBe('WebGPU · NVIDIA H200');
  expect(describeAdapter({ vendor: 'google', architecture: 'swiftshader' })).toBe(
    'WebGPU · google swiftshader (software)',
  );
  expect(describeAdapter(undefined)).toBe('WebGPU');
});
