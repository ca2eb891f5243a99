import type { DoorLook } from '../../../shared/ipc/bridge.ts';
import styles from './house.module.css';
import { useClock } from './use-clock.ts';
import { usePicture } from './use-picture.ts';

/** What hangs on the door: the house's picture and name, where it has set them, and the time. */
export function House({ look }: { readonly look: DoorLook }) {
  const picture = usePicture(look.picture);
  const clock = useClock();
  return (
    <div className={styles['house']} data-picture={picture ? '' : undefined}>
      {picture && (
        <img
          className={styles['picture']}
          src={picture.url}
          width={picture.width}
          height={picture.height}
          data-see-through={picture.seeThrough ? '' : undefined}
          alt=""
        />
      )}
      {look.title !== '' && (
        <p className={styles['title']} dir="auto">
          {look.title}
        </p>
      )}
      <time className={styles['time']} dateTime={clock.machine}>
        {clock.time}
      </time>
      <p className={styles['date']}>{clock.date}</p>
    </div>
  );
}
