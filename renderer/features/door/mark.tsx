import styles from './mark.module.css';

/** The program's mark, the same as its icon: cards in three lanes, one of them on its way. */
export function Mark() {
  return (
    <svg className={styles['mark']} viewBox="0 0 512 512" aria-hidden>
      <rect x="24" y="24" width="464" height="464" rx="104" fill="#21201c" />
      {[96, 210, 324].map((x) => (
        <rect key={x} x={x} y="112" width="92" height="288" rx="20" fill="#3b3a37" />
      ))}
      {CARDS.map(({ x, y, fill }) => (
        <g key={fill}>
          <rect x={x} y={y} width="68" height="60" rx="12" fill="#f9f9f8" />
          <rect x={x} y={y} width="14" height="60" rx="7" fill={fill} />
        </g>
      ))}
      <g transform="rotate(-7 262 262)">
        <rect x="228" y="216" width="76" height="68" rx="13" fill="#fff" />
        <rect x="228" y="216" width="15" height="68" rx="7.5" fill="#e93d82" />
      </g>
    </svg>
  );
}

const CARDS = [
  { x: 108, y: 126, fill: '#0090ff' },
  { x: 108, y: 198, fill: '#f76b15' },
  { x: 222, y: 126, fill: '#12a594' },
  { x: 336, y: 126, fill: '#ffc53d' },
] as const;
