import styles from './kbd.module.css';

/** A key combination, written as on the keyboard: "Ctrl+L". */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles['kbd']}>{keys}</kbd>;
}
