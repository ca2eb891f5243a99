import { useRef, useState } from 'react';

import type { PersonId } from '../../../shared/domain/ids.ts';
import type { DoorLook, DoorReason } from '../../../shared/ipc/bridge.ts';
import styles from './closed-page.module.css';
import { DoorFrame, type DoorFrameProps } from './door-frame.tsx';
import type { DoorVault } from './door-vault.ts';
import { House } from './house.tsx';
import { Lock } from './lock.tsx';
import { OtherBoards, type OtherBoardsProps } from './other-boards.tsx';
import { folderName } from './path-parts.ts';
import { PlaceSign } from './place-sign.tsx';
import { REST_AFTER_MS, useRest } from './use-rest.ts';
import { useSharedPlace } from './use-shared-place.ts';
import { useBlock, useUnlock } from './use-unlock.ts';
import { WelcomeWall } from './welcome-wall.tsx';

export interface ClosedPageProps
  extends Pick<DoorFrameProps, 'settings' | 'onSettings'>, Omit<OtherBoardsProps, 'pathShown' | 'onPathShown'> {
  readonly reason: DoorReason;
  readonly look: DoorLook;
  /** Who opened this board here before. */
  readonly people: readonly PersonId[];
  readonly vault: DoorVault;
  readonly onForgotten: () => void;
  /** The board was moved, and is to be used here again. */
  readonly onTakeBack: () => void;
}

/** What is typed and left there is gone after this. */
const FORGET_TYPED_AFTER_MS = 60_000;

/** The closed doors: the house and the time on one, a welcome on the other, and the lock between them. */
export function ClosedPage({
  settings,
  onSettings,
  reason,
  look,
  people,
  vault,
  onForgotten,
  onTakeBack,
  ...boards
}: ClosedPageProps) {
  const { path } = boards;
  const field = useRef<HTMLInputElement>(null);
  const [pathShown, setPathShown] = useState(false);
  const unlock = useUnlock({ vault, path, people, onRefused: () => field.current?.select() });
  const { block, lookAgain } = useBlock(vault, path);
  const place = useSharedPlace(vault, path);
  const isFirst = people.length === 0;
  const held = unlock.step !== 'typing' || unlock.refused !== null || block !== null || reason === 'locked-unsaved';
  const rests = useRest(held ? null : unlock.text === '' ? REST_AFTER_MS : FORGET_TYPED_AFTER_MS, () => {
    unlock.type('');
    setPathShown(false);
  });
  return (
    <DoorFrame
      settings={settings}
      onSettings={onSettings}
      rests={rests}
      lock={
        <Lock
          name={folderName(path)}
          reason={reason}
          unlock={unlock}
          field={field}
          path={pathShown ? path : null}
          place={isFirst ? place : null}
          block={
            block && {
              message: block,
              onLookAgain: lookAgain,
              onOpen: boards.onOpen,
              onRestore: boards.onRestore,
              onTakeBack,
            }
          }
          onForgotten={onForgotten}
          others={
            <>
              <OtherBoards {...boards} pathShown={pathShown} onPathShown={setPathShown} />
              {place && !isFirst && block === null && <PlaceSign place={place} />}
            </>
          }
        />
      }
    >
      <div className={styles['leaves']}>
        <div className={styles['leaf']}>
          <House look={look} />
        </div>
        <div className={styles['leaf']}>
          <WelcomeWall />
        </div>
      </div>
    </DoorFrame>
  );
}
