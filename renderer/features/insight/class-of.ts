import styles from './insight.module.css';

/** A class of this feature, for parts that take no undefined one. */
export function classOf(name: string): string {
  return styles[name] ?? '';
}
