import type { TableDefinition } from '../../src/model/document-type.ts';
import { column } from './define.ts';
import { labels } from './labels.ts';

/** Documents that an index or an annotated list of a submission names, one entry each. */
export const contentsTable: TableDefinition = {
  path: 'contents',
  columns: [
    column(
      'number',
      'text',
      labels`
      en: No. | Exhibit | Tab | Exhibit No. | # | Annex | Item | Tab No. | Attachment | Doc. No. | Item No. | Ref.
      zh: 序号 | 附件 | 编号 | 附件编号 | 文件编号
      vi: STT | Số | Phụ lục
      es: N.º | Anexo
      de: Nr. | Anlage | Anlage Nr.
      fr: N° | Pièce | Pièce N° | Annexe
      tr: No | Ek | Ek No | Sıra No
      pt: N.º | Anexo
    `,
    ),
    column(
      'title',
      'text',
      labels`
      en: Document | Title | Description | Document title | Document name | Document description | Name of document | Contents | Documents
      zh: 文件名称 | 名称 | 内容 | 资料名称 | 文件 | 单据名称 | 材料名称
      vi: Tài liệu | Tên tài liệu | Chứng từ | Nội dung
      es: Documento | Título | Descripción
      de: Dokument | Bezeichnung | Titel | Unterlage
      fr: Document | Intitulé | Désignation
      tr: Belge | Belge Adı | Evrak
      pt: Documento | Título | Descrição
    `,
    ),
    column(
      'step',
      'text',
      labels`
      en: Step | Supply chain step | Production step | Stage | Tier | Section
      zh: 步骤 | 环节 | 工序 | 供应链环节
      vi: Công đoạn
      de: Schritt | Stufe
      fr: Étape
      es: Etapa
      tr: Aşama
      pt: Etapa
    `,
    ),
    column(
      'page',
      'text',
      labels`
      en: Page | Pages | Page No. | Page(s) | Bates No. | Pg.
      zh: 页码 | 页数 | 页次 | 起止页码
      vi: Trang | Số trang
      es: Página | Páginas | Pág.
      de: Seite | Seiten
      fr: Page | Pages
      tr: Sayfa | Sayfa No
      pt: Página | Páginas
    `,
    ),
    column(
      'purpose',
      'paragraph',
      labels`
      en: Purpose | Purpose of document | What it shows | Relevance | Shows
      zh: 用途 | 证明内容 | 证明目的 | 目的
      vi: Mục đích
      es: Finalidad | Propósito
      de: Zweck
      fr: Objet | Utilité
      tr: Amaç
      pt: Finalidade
    `,
    ),
    column(
      'keyInformation',
      'paragraph',
      labels`
      en: Key information | Key facts | Key data | Information of interest | Key details
      zh: 关键信息 | 主要信息 | 重要信息
      vi: Thông tin chính
      es: Información clave
      de: Wesentliche Angaben
      fr: Informations clés
      tr: Temel bilgiler
      pt: Informações principais
    `,
    ),
  ],
  required: ['title'],
  guidance: 'One entry per document that the list names, in its order.',
};
