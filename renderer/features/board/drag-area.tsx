import {
  DndContext,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragStartEvent,
} from '@dnd-kit/core';
import { useEffect, type ReactNode } from 'react';

import type { CitizenId } from '../../../shared/domain/ids.ts';
import { dropCard } from './drop.ts';
import { wantFocus } from './focus-store.ts';
import { giveUp, heldByPointer, liftByKeyboard, liftByPointer, targetKey } from './gesture.ts';
import { LiftSensor } from './lift-sensor.ts';

const MOUSE = { activationConstraint: { distance: 5 } };
const TOUCH = { activationConstraint: { delay: 180, tolerance: 8 } };
const KEYS = {};
/** The board knows where its cells are; asking the document at every drag would cost a layout. */
const NOWHERE = { top: 0, left: 0, right: 0, bottom: 0, width: 0, height: 0 };
const MEASURING = { droppable: { measure: () => NOWHERE } };
/** Steps are spoken by the board itself, which knows places where dnd-kit knows cells only. */
const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
  restoreFocus: false,
};

const overTarget: CollisionDetection = () => {
  const key = targetKey();
  return key === null ? [] : [{ id: key }];
};

function lift({ active, activatorEvent }: DragStartEvent): void {
  const id = active.id as CitizenId;
  if (activatorEvent instanceof KeyboardEvent) {
    liftByKeyboard(id);
    return;
  }
  const point =
    'touches' in activatorEvent ? (activatorEvent as TouchEvent).touches[0] : (activatorEvent as MouseEvent);
  if (point) liftByPointer(id, point.clientX, point.clientY);
}

/** Gestures on cards: dnd-kit says when a card is lifted and let go; where it is, the gesture finds out by itself. */
export function DragArea({ children }: { readonly children: ReactNode }) {
  useFlicks();
  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH), useSensor(LiftSensor, KEYS));
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={overTarget}
      measuring={MEASURING}
      accessibility={SILENT}
      autoScroll={false}
      onDragStart={lift}
      onDragEnd={({ active }) => void dropCard(active.id as CitizenId)}
      onDragCancel={({ active }) => {
        giveUp();
        wantFocus(active.id as CitizenId);
      }}
    >
      {children}
    </DndContext>
  );
}

/**
 * A flick may be over before dnd-kit has rendered the lift; it then ends the drag without a word. The window hears the release after dnd-kit
 * does: a card that is still in the air is put down here.
 */
function useFlicks(): void {
  useEffect(() => {
    const putDown = (): void => {
      const id = heldByPointer();
      if (id !== null) void dropCard(id);
    };
    window.addEventListener('mouseup', putDown);
    return () => window.removeEventListener('mouseup', putDown);
  }, []);
}
