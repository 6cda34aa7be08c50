import { usePicture } from '../graph/use-picture.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useExplored } from '../state/use-state.ts';
import { graphiqlAddress, queryBehind } from './behind.ts';
import { CopyLink } from './copy-link.tsx';
import { ExportLinks } from './export-links.tsx';
import { PictureButtons } from './picture-buttons.tsx';
import { SHARE_TEXTS } from './share.message.ts';

/** A link to this view, its query, its picture, its data. Where it is cut, that stands here and in the picture. */
export function ShareMenu() {
  const t = useTexts(SHARE_TEXTS);
  const lang = useLang();
  const { state } = useExplored();
  const { picture } = usePicture();
  const omitted = picture?.omitted.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const isCut = picture && (picture.isTruncated || picture.isLoose || picture.unknownOmitted > 0);
  const cut = isCut ? t.incomplete(omitted) : null;
  return (
    <>
      {cut && <p className="share-cut">{cut}</p>}
      <CopyLink />
      {picture && (
        <>
          <a className="button" href={graphiqlAddress(queryBehind(state, picture, lang))} target="_blank" rel="noreferrer">
            {t.graphiql}
          </a>
          <PictureButtons picture={picture} cut={cut} />
          <ExportLinks picture={picture} />
        </>
      )}
    </>
  );
}
