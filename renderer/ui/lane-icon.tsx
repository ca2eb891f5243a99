import {
  Baby,
  BookOpen,
  Briefcase,
  CalendarClock,
  DoorOpen,
  Flag,
  GraduationCap,
  Hammer,
  HandCoins,
  HeartPulse,
  House,
  Sprout,
  Star,
  Stethoscope,
  Users,
  Wallet,
  type LucideIcon,
} from 'lucide-react';

import type { LaneIcon as LaneIconName } from '../../shared/domain/palette.ts';

const ICONS: Readonly<Record<LaneIconName, LucideIcon>> = {
  'door-open': DoorOpen,
  briefcase: Briefcase,
  'hand-coins': HandCoins,
  wallet: Wallet,
  'graduation-cap': GraduationCap,
  'heart-pulse': HeartPulse,
  baby: Baby,
  sprout: Sprout,
  'calendar-clock': CalendarClock,
  flag: Flag,
  users: Users,
  hammer: Hammer,
  'book-open': BookOpen,
  stethoscope: Stethoscope,
  house: House,
  star: Star,
};

/** A lane's picture; decoration beside its name. */
export function LaneIcon({ name }: { readonly name: LaneIconName }) {
  const Icon = ICONS[name];
  return <Icon aria-hidden />;
}
