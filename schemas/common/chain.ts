import type { TableDefinition } from '../../src/model/document-type.ts';
import { column, field, merge } from './define.ts';
import { labels } from './labels.ts';
import * as origin from './origin.ts';

/** Columns of a list of suppliers or of the steps of a chain. */
export const firmName = labels`
  en: Company | Company name | Supplier | Supplier name | Factory | Factory name | Name | Entity | Entity name | Name of entity |
      Facility | Facility name | Name of supplier | Name of company | Vendor | Vendor name | Mill | Legal name | Site name |
      Manufacturer | Producer | Firm | Name of facility | Company / facility | Party | Supplier (legal name) | Facility / company |
      Processor | Operator
  zh: 公司名称 | 供应商名称 | 企业名称 | 工厂名称 | 供应商 | 单位名称 | 名称 | 厂商名称 | 公司 | 企业 | 工厂 | 主体名称 | 厂家 | 生产企业 | 供方名称
  vi: Tên công ty | Tên nhà cung cấp | Nhà cung cấp | Công ty | Tên nhà máy | Nhà máy | Tên đơn vị
  es: Empresa | Proveedor | Nombre | Razón social | Nombre de la empresa | Fábrica | Nombre del proveedor
  de: Firma | Lieferant | Name | Unternehmen | Betrieb | Lieferantenname
  fr: Société | Fournisseur | Nom | Entreprise | Raison sociale | Nom du fournisseur | Usine
  tr: Firma | Tedarikçi | Firma Adı | Ünvan | Tedarikçi Adı | Firma Ünvanı
  pt: Empresa | Fornecedor | Nome | Razão social | Nome da empresa
`;

const address = labels`
  en: Address | Site address | Factory address | Registered address | Location | Full address | Address of facility | Facility address |
      Production address | City / Province | City | Place
  zh: 地址 | 工厂地址 | 生产地址 | 公司地址 | 详细地址 | 注册地址 | 所在地 | 企业地址 | 经营地址
  vi: Địa chỉ | Địa chỉ nhà máy
  es: Dirección | Domicilio | Ubicación
  de: Anschrift | Adresse | Standort | Ort
  fr: Adresse | Site | Lieu
  tr: Adres | Adresi
  pt: Endereço | Morada | Localização
`;

const country = labels`
  en: Country | Country/Region | Country of facility | Country / region
  zh: 国家 | 国家/地区 | 国别 | 所在国家
  vi: Quốc gia | Nước
  es: País
  de: Land | Staat
  fr: Pays
  tr: Ülke
  pt: País
`;

const step = labels`
  en: Step | Step No. | Production step | Supply chain step | Step # | Stage | Stage of production | Production stage | Process step |
      Stage no. | Seq. | Level of processing
  zh: 步骤 | 工序 | 生产环节 | 阶段 | 环节序号 | 生产步骤 | 工序步骤 | 供应链阶段
  vi: Công đoạn | Bước | Công đoạn sản xuất
  es: Etapa | Paso | Etapa de producción
  de: Schritt | Produktionsschritt | Prozessschritt | Verarbeitungsstufe
  fr: Étape | Étape de production
  tr: Aşama | Üretim Aşaması | Adım
  pt: Etapa | Fase | Etapa de produção
`;

const commodity = labels`
  en: Product | Products | Product supplied | Material | Material supplied | Goods supplied | Item supplied | Commodity | Input | Output |
      Products supplied | Raw material | Product / material | Supplies | Materials supplied | Product made
  zh: 产品 | 供应产品 | 供应材料 | 供应物料 | 产品名称 | 主要产品 | 供货产品 | 材料 | 物料 | 供应品种 | 提供产品
  vi: Sản phẩm | Mặt hàng | Sản phẩm cung cấp
  es: Producto | Productos | Material suministrado
  de: Produkt | Ware | Geliefertes Material | Erzeugnis
  fr: Produit | Produits | Matière fournie
  tr: Ürün | Ürünler | Malzeme
  pt: Produto | Produtos | Material fornecido
`;

const email = labels`
  en: E-mail | Email | Email address | E-mail address | Contact e-mail | Contact email
  zh: 邮箱 | 电子邮箱 | 电子邮件 | 联系邮箱
  vi: Thư điện tử
  es: Correo electrónico | Correo
  de: E-Mail-Adresse
  fr: Courriel | Adresse e-mail
  tr: E-posta
  pt: Correio eletrónico
`;

const phone = labels`
  en: Phone | Telephone | Tel | Tel. | Phone No. | Telephone No. | Phone number | Contact phone | Contact number | Contact No.
  zh: 电话 | 联系电话 | 电话号码
  vi: Điện thoại | Số điện thoại
  es: Teléfono
  de: Telefon | Tel.-Nr.
  fr: Téléphone | Tél.
  tr: Telefon
  pt: Telefone
`;

const role = merge([
  origin.tierRole,
  labels`
    en: Function | Process | Processes | Activity | Type | Production process | Supplier type | Category | What they do | Process type |
        Operation | Processing
    zh: 类型 | 供应商类型 | 生产工艺 | 加工工艺 | 类别 | 供应商类别 | 职能 | 生产工序 | 业务内容
    vi: Chức năng | Loại nhà cung cấp
    de: Funktion | Prozess | Art
    fr: Fonction | Procédé | Type
    tr: İşlev | Süreç | Tür
    es: Tipo | Proceso
    pt: Tipo | Processo | Função
  `,
]);

/** One entry per firm of a list of suppliers or per box of a chain. */
export const tierTable: TableDefinition = {
  path: 'tier',
  columns: [
    column('asPrinted', 'text', origin.tierAsPrinted),
    column('step', 'text', step),
    column('role', 'text', role),
    column('name', 'party-name', firmName),
    column('address', 'address', address),
    column('country', 'country', country),
    column('commodity', 'text', commodity),
    column('email', 'code', email),
    column('phone', 'code', phone),
  ],
  required: ['name'],
  guidance:
    'One entry per firm, in the order of the paper: the tier in its own words, the step or role as printed, the firm, its address and country, and what it supplies. Do not fill in a tier or role that the row does not state.',
};

/** Tiers outside a table: "Tier 2: dyeing mill" in running text or in the boxes of a chart. */
export const tierFields = [
  field(
    'tier.asPrinted',
    'text',
    origin.tierAsPrinted,
    "The supplier's own word for its tier, as printed: Tier 2, 二级供应商. Never counted from the order of the rows.",
    { repeats: true, example: 'Tier 2' },
  ),
  field(
    'tier.role',
    'text',
    origin.tierRole,
    'Role in the chain as printed beside the firm: spinning mill, dyehouse.',
    { repeats: true, example: 'spinning mill' },
  ),
];
