import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';

export interface Disclosure<Root extends HTMLElement> {
  readonly open: boolean;
  setOpen(open: boolean): void;
  /** Of the element that holds the button and what it shows. */
  readonly root: RefObject<Root | null>;
  /** Of the element that holds both: Escape closes, and gives the focus back to the button. */
  onKeyDown(event: KeyboardEvent): void;
  readonly button: RefObject<HTMLButtonElement | null>;
  /** Of what is shown, for the button's aria-controls. */
  readonly panelId: string;
}

/** A button that shows something and hides it again; so do Escape, and going anywhere else. */
export function useDisclosure<Root extends HTMLElement>(): Disclosure<Root> {
  const [open, setOpen] = useState(false);
  const root = useRef<Root>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const leave = ({ target }: Event) => {
      if (!root.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return { open, setOpen, root, onKeyDown, button, panelId: useId() };
}
