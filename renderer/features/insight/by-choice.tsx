import { useTranslation } from '../../i18n/index.ts';
import { Segmented } from '../../ui/segmented.tsx';
import type { By } from './ages-words.ts';

/** Whether a picture goes by lane or by consultant. */
export function ByChoice({ value, onChange }: { readonly value: By; readonly onChange: (by: By) => void }) {
  const { t } = useTranslation();
  return (
    <Segmented<By>
      label={t('insight.by')}
      value={value}
      options={[
        { value: 'lane', label: t('insight.byLane') },
        { value: 'owner', label: t('insight.byOwner') },
      ]}
      onChange={onChange}
    />
  );
}
