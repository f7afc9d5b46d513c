import type { Labels } from '../src/model/document-type.ts';
import type { ValueKind } from '../src/model/value-kind.ts';
import * as identifiers from './common/identifiers.ts';
import { labels } from './common/labels.ts';

/** One thing inside a party block: what stands below `parties.<role>.`. */
export interface PartyPart {
  /** Path below the party: `name`, `address`, `country`, `identifiers.vat`. */
  readonly path: string;
  readonly kind: ValueKind;
  readonly labels: Labels;
}

/**
 * Labels inside a party block, whatever its role: `Name:`, `Address:`, `VAT No.:`. They also end the line of address
 * before them.
 */
export const partyParts: readonly PartyPart[] = [
  {
    path: 'name',
    kind: 'party-name',
    labels: labels`
      en: Name | Company name | Company | Name of company | Legal name | Full name | Business name | Firm |
          Name of firm | Business name and address | Trading name | Organisation name | Organization name |
          Company/Name
      zh: 名称 | 公司名称 | 单位名称 | 企业名称 | 全称 | 户名 | 单位 | 公司 | 公司全称 | 厂名 | 客户名称 | 姓名 | 企业全称
      vi: Tên | Tên công ty | Tên đơn vị | Đơn vị | Tên doanh nghiệp | Công ty | Tên tổ chức
      es: Nombre | Razón social | Empresa | Nombre o razón social | Denominación social | Nombre fiscal
      de: Name | Firma | Firmenname | Unternehmen | Name der Firma | Firmenbezeichnung
      fr: Nom | Raison sociale | Société | Entreprise | Dénomination | Nom de la société | Dénomination sociale
      tr: Adı | Unvan | Ünvanı | Firma Adı | Ticaret Unvanı | Adı Soyadı / Ünvanı | Firma Ünvanı | Firma | Ünvan
      pt: Nome | Razão social | Empresa | Firma | Designação social | Nome/Razão social | Denominação
      it: Nome | Ragione sociale | Denominazione | Ditta | Azienda
      nl: Naam | Bedrijfsnaam | Bedrijf | Firma
    `,
  },
  {
    path: 'address',
    kind: 'address',
    labels: labels`
      en: Address | Registered address | Company address | Office address | Business address | Add. | Add | Addr. |
          Street address | Registered office | Full address | Postal address | Mailing address | Address line |
          Registered Office Address | Head office | Legal address | Corporate office | Correspondence address
      zh: 地址 | 住所 | 公司地址 | 注册地址 | 联系地址 | 详细地址 | 单位地址 | 地址、电话 | 办公地址 | 企业地址 | 地址电话 | 通讯地址 | 经营地址 | 地址及电话 | 地　址
      vi: Địa chỉ | Trụ sở | Địa chỉ trụ sở | Địa chỉ trụ sở chính | Trụ sở chính | Đ/C | ĐC
      es: Dirección | Domicilio | Domicilio fiscal | Domicilio social | Dirección fiscal | Direccion
      de: Adresse | Anschrift | Straße | Firmensitz | Sitz | Geschäftsadresse | Postanschrift | Firmenanschrift
      fr: Adresse | Siège social | Adresse du siège | Adresse postale | Adresse complète
      tr: Adres | Adresi | Firma Adresi | Açık Adres | Merkez | Merkez Adresi
      pt: Endereço | Morada | Sede | Direção | Morada fiscal
      it: Indirizzo | Sede legale | Sede | Indirizzo completo
      nl: Adres | Vestigingsadres | Postadres | Straat
    `,
  },
  {
    path: 'siteAddress',
    kind: 'address',
    labels: labels`
      en: Factory address | Site address | Plant address | Production address | Facility address | Works address |
          Manufacturing address | Mill address | Production site address | Unit address | Address of factory |
          Facility Address | Address of site | Works
      zh: 工厂地址 | 生产地址 | 厂址 | 厂房地址 | 生产经营场所 | 经营场所 | 实际生产地址 | 营业场所 | 工厂详细地址 | 加工厂地址 | 工厂所在地
      vi: Địa chỉ nhà máy | Địa chỉ sản xuất | Địa chỉ xưởng
      es: Dirección de la fábrica | Dirección de la planta | Dirección del sitio
      de: Werksadresse | Produktionsadresse | Werksanschrift | Standortadresse
      fr: Adresse de l'usine | Adresse du site | Adresse de production
      tr: Fabrika Adresi | Üretim Adresi | Tesis Adresi
      pt: Endereço da fábrica | Morada da fábrica | Endereço do site
    `,
  },
  {
    path: 'country',
    kind: 'country',
    labels: labels`
      en: Country | Country/Region | Country code | Country name
      zh: 国家 | 国别 | 国家（地区） | 国家/地区
      vi: Quốc gia | Nước
      es: País
      de: Land | Staat
      fr: Pays
      tr: Ülke | Ülkesi
      pt: País
      it: Paese
      nl: Land
    `,
  },
  { path: 'identifiers.uscc', kind: 'uscc', labels: identifiers.uscc },
  { path: 'identifiers.vat', kind: 'vat', labels: identifiers.vatNumber },
  { path: 'identifiers.registration', kind: 'code', labels: identifiers.registration },
  { path: 'identifiers.lei', kind: 'lei', labels: identifiers.lei },
  { path: 'identifiers.mid', kind: 'mid', labels: identifiers.mid },
  { path: 'identifiers.osHub', kind: 'code', labels: identifiers.osHub },
  { path: 'identifiers.certificate', kind: 'code', labels: identifiers.partyCertificate },
  { path: 'identifiers.bankAccount', kind: 'bank-account', labels: identifiers.bankAccount },
];

/** Words that begin contact data inside a party block: neither name nor address, and the end of either. */
export const contactLabels: Labels = labels`
  en: Tel | Tel. | Tel No. | Telephone | Telephone No. | Phone | Phone No. | Phone number | Ph. | Ph | Fax | Fax No. |
      Facsimile | Mobile | Mob. | Cell | E-mail | Email | E-Mail Address | Email address | Website | Web | www |
      Attn | Attn. | Attention | ATTN | Contact | Contact person | Contact name | Contact No. | P.O. Box | PO Box |
      P.O.Box | Hotline | WhatsApp | Skype | Person in charge | Kind attn. | Customer service | Contact details |
      Legal representative | Contact number | Tel/Fax | Tel & Fax | TEL/FAX | Swift | SWIFT Code | BIC | Swift/BIC |
      Sort code | Bank code | Branch | Branch code | Customer No. | Customer number | Customer ID | Account manager |
      Salesperson | Sales person | Your contact | Sales rep | Payment terms | Terms of payment | Due date |
      Payment due | Incoterms | Delivery terms | Terms of delivery | Trade terms | Terms
  zh: 电话 | 联系电话 | 传真 | 手机 | 邮箱 | 电子邮箱 | 电子邮件 | 网址 | 联系人 | 联系方式 | 邮编 | 邮政编码 | 联系人电话 | 法定代表人 | 负责人 |
      经办人 | 微信 | 移动电话 | 开户行 | 开户银行 | 付款方式 | 付款条件 | 结算方式 | 交货方式 | 贸易条款 | 成交方式 | 代理人
  vi: Điện thoại | ĐT | Số điện thoại | Fax | Email | Người liên hệ | Di động | Website | Hình thức thanh toán |
      Điều kiện thanh toán | Người đại diện | Mã khách hàng
  es: Teléfono | Tel. | Tfno. | Telf. | Fax | Correo electrónico | Correo | Móvil | Contacto | Persona de contacto |
      Apartado | Forma de pago | Condiciones de pago | Vencimiento | N.º de cliente | Código cliente | Cód. cliente
  de: Telefon | Tel. | Telefax | Fax | Mobil | E-Mail | Ansprechpartner | Internet | Web | Postfach | Bearbeiter |
      Sachbearbeiter | Kundennummer | Kunden-Nr. | Kundennr. | Kd.-Nr. | Kd-Nr. | Zahlungsbedingungen | Fällig am |
      Zahlbar bis | BLZ | BIC | Geschäftsführer | Ihr Zeichen | Unser Zeichen | Ihr Ansprechpartner | Debitorennummer |
      Fälligkeit | Fälligkeitsdatum | Lieferbedingungen | Lieferantennummer | Ihre Kundennummer | Zahlungsziel |
      Gläubiger-ID | Mandatsreferenz | Zahlungsart
  fr: Téléphone | Tél. | Tél | Fax | Télécopie | Portable | Courriel | E-mail | Contact | Site web | Interlocuteur |
      Code client | N° client | Numéro client | Conditions de règlement | Mode de règlement | Échéance |
      Date d'échéance | Conditions de paiement | Mode de paiement | BIC | Capital | au capital de | N° de client |
      Réf. client | Référence client | Date échéance
  tr: Telefon | Tel | Faks | Fax | E-posta | Eposta | Web | Web Sitesi | Cep | İlgili Kişi | Yetkili | Vergi Dairesi |
      Ödeme Şekli | Vade Tarihi | Müşteri No | Senaryo | Fatura Tipi | Ödeme Koşulu
  pt: Telefone | Tel. | Telemóvel | Fax | E-mail | Correio eletrónico | Contacto | Caixa postal | Site |
      Condições de pagamento | Vencimento | Forma de pagamento | N.º cliente | Cliente N.º | Cód. cliente | Contato
  it: Telefono | Tel. | Fax | Cellulare | E-mail | PEC | Contatto | Sito web | Casella postale | Pagamento |
      Condizioni di pagamento | Cod. cliente | Codice cliente | Scadenza pagamento | Modalità di pagamento
  nl: Telefoon | Tel. | Fax | Mobiel | E-mail | Contactpersoon | Website | Postbus | Klantnummer | Klantnr. |
      Betalingstermijn | Betaalwijze | Betalingsvoorwaarden | Debiteurnummer | Betalingsconditie
`;
