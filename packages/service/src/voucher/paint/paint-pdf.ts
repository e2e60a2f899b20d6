import PDFDocument from 'pdfkit';
import {
  type Block,
  isBlock,
  type Mark,
  type PageTree,
  type ShapeMark,
  type TextMark,
} from '../layout/page-tree.ts';

const pointsPerMm = 72 / 25.4;

export interface PdfParticulars {
  /** Subset fonts by family, all that the tree names. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
  readonly author: string;
  readonly subject: string;
  /** 签发时间: the only time in the file, so that the same voucher is the same bytes. */
  readonly createdAt: Date;
  /** Marks the file as PDF/A-2a. No conformance is claimed: no independent checker has run here. */
  readonly archive: boolean;
}

type StructureChild = PDFKit.PDFStructureElement | (() => void);

/** The page tree as a tagged PDF 1.7 in zh-CN, every font embedded. Layout is the tree's: pdfkit only draws. */
export function paintPdf(tree: PageTree, particulars: PdfParticulars): Promise<Uint8Array> {
  const { createdAt, fonts } = particulars;
  const [firstFont] = fonts.values();
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    ...(particulars.archive ? { subset: 'PDF/A-2a' as const } : {}),
    size: [tree.widthMm * pointsPerMm, tree.heightMm * pointsPerMm],
    margin: 0,
    // Without a font of ours pdfkit would put in Helvetica, which is never embedded.
    font: Buffer.from(firstFont ?? []) as unknown as string,
    info: {
      Title: tree.title,
      Author: particulars.author,
      Subject: particulars.subject,
      Creator: 'Zhulian 珠联',
      Producer: 'Zhulian 珠联',
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  });
  const finished = collect(pdf);
  for (const [family, bytes] of fonts) pdf.registerFont(family, Buffer.from(bytes));
  pdf.scale(pointsPerMm);

  const root = pdf.struct('Document', { lang: 'zh-CN' });
  pdf.addStructure(root);
  for (const artifact of artifactsOf(tree.blocks)) paintArtifact(pdf, artifact);
  for (const child of childrenOf(pdf, tree.blocks)) root.add(child);
  root.end();
  pdf.end();
  return finished;
}

function structureOf(pdf: PDFKit.PDFDocument, block: Block): PDFKit.PDFStructureElement {
  const options = {
    ...(block.alt === undefined ? {} : { alt: block.alt }),
    ...(block.language === undefined ? {} : { lang: block.language }),
  };
  return pdf.struct(block.role, options, childrenOf(pdf, block.children));
}

/** Neighbouring marks become one piece of marked content; artifacts were painted before and are no structure. */
function childrenOf(pdf: PDFKit.PDFDocument, parts: readonly (Block | Mark)[]): StructureChild[] {
  const children: StructureChild[] = [];
  let marks: Mark[] | undefined;
  for (const part of parts) {
    if (isBlock(part)) {
      if (part.role !== 'Artifact') children.push(structureOf(pdf, part));
      marks = undefined;
    } else if (marks === undefined) {
      const piece = [part];
      marks = piece;
      children.push(() => {
        for (const mark of piece) paintMark(pdf, mark);
      });
    } else {
      marks.push(part);
    }
  }
  return children;
}

function artifactsOf(parts: readonly (Block | Mark)[]): readonly Block[] {
  return parts
    .filter(isBlock)
    .flatMap((part) => (part.role === 'Artifact' ? [part] : artifactsOf(part.children)));
}

function paintArtifact(pdf: PDFKit.PDFDocument, artifact: Block): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  for (const part of artifact.children) {
    if (isBlock(part)) throw new TypeError('an artifact holds marks, not structure');
    paintMark(pdf, part);
  }
  pdf.endMarkedContent();
}

function paintMark(pdf: PDFKit.PDFDocument, mark: Mark): void {
  if (mark.mark === 'text') paintText(pdf, mark);
  else paintShape(pdf, mark);
}

function paintText(pdf: PDFKit.PDFDocument, line: TextMark): void {
  for (const run of line.runs) {
    pdf.font(run.family).fontSize(line.sizeMm).fillColor(line.ink);
    pdf.text(run.text, run.x, line.baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: run.spacing ?? 0,
    });
  }
}

function paintShape(pdf: PDFKit.PDFDocument, { d, fill, stroke }: ShapeMark): void {
  pdf.save();
  if (stroke !== undefined) {
    pdf.lineWidth(stroke.widthMm).strokeColor(stroke.ink);
    if (stroke.dots) pdf.lineCap('round').dash(0.001, { space: 1.2 });
  }
  pdf.path(d);
  if (fill !== undefined && stroke !== undefined) pdf.fillAndStroke(fill, stroke.ink);
  else if (fill !== undefined) pdf.fill(fill);
  else pdf.stroke();
  pdf.restore();
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}
