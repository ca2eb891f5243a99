import type { ImportAdjustment, ImportPart, ImportPreview } from '../../../shared/import/preview.ts';
import { useTranslation } from '../../i18n/index.ts';
import { LabelledGroup } from '../../ui/field.tsx';
import { Switch } from '../../ui/switch.tsx';
import styles from './parts.module.css';

export interface PartsProps {
  readonly format: Exclude<ImportPreview['format'], 'text'>;
  readonly parts: readonly ImportPart[];
  readonly onChange: (parts: NonNullable<ImportAdjustment['parts']>) => void;
}

/** The lists of a file, how many rows each has, and a switch to take it in or leave it out. */
export function Parts({ format, parts, onChange }: PartsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['parts']}>
      <LabelledGroup label={t(`imports.parts.title.${format}`)}>
        <ul className={styles['list']}>
          {parts.map((part) => (
            <Part key={part.index} part={part} onChange={(on) => onChange([{ index: part.index, on }])} />
          ))}
        </ul>
      </LabelledGroup>
      {parts.some(({ archived }) => archived > 0) && (
        <p className={styles['help']}>{t('imports.parts.archivedHelp')}</p>
      )}
    </div>
  );
}

function Part({ part, onChange }: { readonly part: ImportPart; readonly onChange: (on: boolean) => void }) {
  const { t } = useTranslation();
  const name = part.name === '' ? t('imports.parts.unnamed') : part.name;
  const told = [
    part.kind === 'people' || part.kind === 'empty' ? '' : t(`imports.parts.${part.kind}`),
    part.kind === 'empty' ? t('imports.parts.empty') : t('imports.parts.rows', { count: part.rows }),
    part.archived > 0 ? t('imports.parts.archived', { count: part.archived }) : '',
    part.cut ? t('imports.parts.cut') : '',
  ].filter((text) => text !== '');
  return (
    <li className={styles['part']} data-on={part.on ? '' : undefined}>
      {part.kind === 'empty' ? <span>{name}</span> : <Switch label={name} checked={part.on} onChange={onChange} />}
      <span className={styles['told']}>{told.join(' · ')}</span>
    </li>
  );
}
