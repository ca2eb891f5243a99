import { GREETINGS } from './greetings.ts';
import styles from './welcome-wall.module.css';

/** The welcome in every language at once, as on a sign: nobody waits for their own to come by, nothing moves, and nothing is read out twice. */
export function WelcomeWall() {
  return (
    <ul className={styles['wall']}>
      {GREETINGS.map(({ lang, dir, welcome, soon }) => (
        <li key={lang} lang={lang} dir={dir} className={styles['line']}>
          <strong className={styles['welcome']}>{welcome}</strong> <span className={styles['soon']}>{soon}</span>
        </li>
      ))}
    </ul>
  );
}
