import { labels } from './labels.ts';

export const originRegion = labels`
  en: Region of origin | Origin region | Province of origin | State of origin | State / Province of origin |
      Growing region | Region | Province/Region | Cotton growing area | Growing area | State/Province |
      Area of origin | Geographic origin | Province | Region (state/province) | Origin province |
      Production region
  zh: 原产地区 | 产区 | 原产地（省） | 种植区域 | 产地省份 | 产地地区 | 棉花产区 | 境内货源地 | 种植地区 | 产地（省/自治区） | 原料产区 | 主产区
  vi: Vùng xuất xứ | Vùng trồng | Khu vực trồng | Tỉnh xuất xứ
  es: Región de origen | Provincia de origen | Zona de cultivo | Región de cultivo
  de: Ursprungsregion | Anbaugebiet | Herkunftsregion | Anbauregion
  fr: Région d'origine | Zone de culture | Région de culture | Région de production
  tr: Menşe Bölgesi | Yetiştirildiği Bölge | Üretim Bölgesi | Bölge
  pt: Região de origem | Zona de cultivo | Região de cultivo
`;

export const originSite = labels`
  en: Place of production | Production site | Place of manufacture | Site of production | Farm location |
      Mine name | Mine | Gin location | Place of growing | Place of harvest | Harvest area |
      Manufactured at or near | Mined, produced, or manufactured at or near | At or near | Production location |
      Location of production | Place of processing | Manufacturing location
  zh: 生产地点 | 产地名称 | 种植地点 | 矿山名称 | 加工地点 | 生产场所 | 制造地点 | 生产基地 | 产地/基地
  vi: Địa điểm sản xuất | Địa điểm trồng | Nơi trồng
  es: Lugar de producción | Lugar de fabricación | Sitio de producción
  de: Produktionsort | Herstellungsort | Anbauort | Fertigungsort
  fr: Lieu de production | Lieu de fabrication | Site de fabrication | Lieu de récolte
  tr: Üretim Adresi | İmalat Yeri | Yetiştirildiği Yer
  pt: Local de produção | Local de fabrico | Local de fabricação
`;

export const originComponent = labels`
  en: Component | Input | Raw material component | Part | Input material | Component name
  zh: 组件 | 部件 | 原料组件 | 零部件 | 投入物料
  vi: Bộ phận | Linh kiện
  es: Componente | Insumo
  de: Komponente | Bestandteil | Bauteil
  fr: Composant | Intrant
  tr: Bileşen | Girdi
  pt: Componente | Insumo
`;

export const originMaterial = labels`
  en: Raw material | Raw materials | Raw material name | Fibre | Fiber | Cotton type | Type of cotton |
      Raw material used | Fiber type | Fibre type | Cotton variety | Material type | Variety | Raw material type |
      Main material
  zh: 原料 | 原材料 | 原料名称 | 棉花种类 | 棉花品种 | 主要原料 | 原材料名称 | 原棉 | 原料品种 | 主料
  vi: Nguyên liệu | Nguyên vật liệu | Loại bông | Tên nguyên liệu
  es: Materia prima | Tipo de algodón | Fibra | Materias primas
  de: Rohstoff | Rohmaterial | Faser | Baumwollsorte | Rohstoffe | Vormaterial
  fr: Matière première | Matières premières | Fibre | Type de coton
  tr: Hammadde | Ham Madde | Pamuk Cinsi | Elyaf
  pt: Matéria-prima | Matéria prima | Tipo de algodão | Fibra
`;

/** Origin of a raw material, told apart from the origin of the goods on the paper. */
export const materialOriginCountry = labels`
  en: Origin of cotton | Cotton origin | Origin of raw material | Raw material origin |
      Country of origin of raw material | Country of origin of cotton | Origin of fibre | Origin of fiber |
      Origin of yarn | Yarn origin | Fabric origin | Origin of fabric | Raw cotton origin |
      Cotton country of origin | Fibre origin | Fiber origin | Country of origin (cotton) | Grown in |
      Country of growth | Country of harvest | Origin of raw cotton | Origin of the cotton | Origin of material |
      Material origin | Raw material country of origin | Country of cultivation | Country of Area of origin
  zh: 棉花产地 | 原料产地 | 棉花原产地 | 原料原产国 | 棉花原产国 | 原棉产地 | 原料来源国 | 原材料产地 | 棉花来源 | 原料来源 | 纱线产地 | 面料产地 | 原棉原产国 | 原棉来源 |
      棉花来源国 | 原材料原产国 | 原材料来源 | 种植国
  vi: Xuất xứ bông | Xuất xứ nguyên liệu | Nguồn gốc bông | Xuất xứ sợi | Nguồn gốc nguyên liệu | Xuất xứ vải
  es: Origen del algodón | Origen de la materia prima | País de origen del algodón | Origen de la fibra
  de: Herkunft der Baumwolle | Ursprung der Baumwolle | Rohstoffursprung | Herkunft des Rohstoffs |
      Ursprungsland der Baumwolle
  fr: Origine du coton | Origine de la matière première | Pays d'origine du coton | Origine de la fibre
  tr: Pamuk Menşei | Hammadde Menşei | Pamuğun Menşei | İplik Menşei | Hammaddenin Menşei
  pt: Origem do algodão | Origem da matéria-prima | País de origem do algodão
`;

export const process = labels`
  en: Process | Process steps | Production process | Processing step | Type of process | Process step |
      Operation | Manufacturing process | Processes | Process category | Process categories |
      Process carried out | Processing steps / activities
  zh: 工序 | 加工工序 | 生产工序 | 工艺 | 加工类型 | 工艺流程 | 生产工艺 | 加工内容 | 工序名称 | 加工范围
  vi: Công đoạn | Quy trình | Quá trình sản xuất | Công đoạn sản xuất
  es: Proceso | Proceso de producción | Etapa de proceso | Procesos
  de: Prozess | Arbeitsschritt | Verarbeitungsschritt | Herstellungsprozess | Arbeitsgang | Verarbeitungsstufe
  fr: Procédé | Étape de transformation | Opération | Processus | Processus de production
  tr: İşlem | Proses | Üretim Aşaması | Üretim Süreci | Operasyon
  pt: Processo | Etapa de processamento | Processo de produção | Operação
`;

export const harvestYear = labels`
  en: Crop year | Harvest year | Crop | Season | Cotton season | Year of harvest | Harvest season | Crop season |
      Year of production | Harvest date
  zh: 年度 | 采收年度 | 棉花年度 | 收获年份 | 作物年度 | 采摘年份 | 生产年度 | 收获年度 | 采收年份
  vi: Niên vụ | Vụ mùa | Năm thu hoạch
  es: Año de cosecha | Campaña | Cosecha
  de: Erntejahr | Ernte | Ernteperiode
  fr: Année de récolte | Campagne | Récolte
  tr: Hasat Yılı | Sezon | Mahsul Yılı | Kampanya Yılı
  pt: Ano de colheita | Safra | Colheita | Ano-safra
`;

/** Rule by which origin is claimed for a line of goods: criterion boxes of certificates. */
export const originCriterion = labels`
  en: Origin criterion | Preference criterion | Origin conferring criterion | Origin criteria |
      Origin criterion (see overleaf notes) | Preferential criterion | Criterion for origin |
      Origin Criterion (see Notes overleaf) | Origin criteria (see Overleaf Notes) | Origin Criteria (see Notes overleaf) | Origin conferring criterion (see overleaf notes) |
      Origin criterion (see Notes) | Applied origin criterion | Preference criteria | Rule of origin | Origin conferring criteria | Criterion
  zh: 原产地标准 | 原产地准则 | 优惠原产地标准 | 享惠情况 | 原产地规则 | 协定享惠
  vi: Tiêu chí xuất xứ | Tiêu chuẩn xuất xứ | Quy tắc xuất xứ
  es: Criterio de origen | Criterio para trato preferencial | Norma de origen | Criterio preferencial
  de: Ursprungskriterium | Präferenzkriterium | Ursprungsregel
  fr: Critère d'origine | Critère de préférence | Règle d'origine
  tr: Menşe Kriteri | Menşe Kuralı | Tercih Kriteri
  pt: Critério de origem | Regra de origem | Critério preferencial
`;

/** The supplier's own word for its place in the chain. */
export const tierAsPrinted = labels`
  en: Tier | Tier level | Supplier tier | Tier No. | Supply chain tier | Supply chain level | Supplier level
  zh: 层级 | 供应商层级 | 供应链层级 | 供应商级别 | 供应链级别
  vi: Cấp | Cấp nhà cung cấp | Cấp độ chuỗi cung ứng
  es: Nivel | Nivel de proveedor | Nivel de la cadena
  de: Stufe | Lieferantenstufe | Lieferkettenstufe | Tier-Stufe
  fr: Rang | Niveau | Rang du fournisseur
  tr: Kademe | Tedarikçi Kademesi | Seviye
  pt: Nível | Nível do fornecedor
`;

export const tierRole = labels`
  en: Role in supply chain | Supply chain role | Role | Business activity | Nature of business | Business type |
      Type of business | Facility type | Type of facility | Company type | Activity type | Role of company |
      Role in the supply chain | Main activity | Facility Type/Role | Business nature | Activity of company |
      Operation type | Site activity | Type of operation
  zh: 供应链角色 | 角色 | 业务类型 | 企业类型 | 经营性质 | 工厂类型 | 企业性质 | 供应链环节 | 环节 | 业务性质
  vi: Vai trò | Loại hình doanh nghiệp | Lĩnh vực hoạt động | Loại hình | Vai trò trong chuỗi cung ứng
  es: Función | Actividad | Tipo de empresa | Papel en la cadena de suministro
  de: Rolle | Tätigkeit | Art des Betriebs | Rolle in der Lieferkette | Betriebsart
  fr: Rôle | Activité | Type d'entreprise | Rôle dans la chaîne d'approvisionnement
  tr: Rol | Faaliyet | Faaliyet Konusu | İşletme Türü | Tedarik zincirindeki rolü
  pt: Atividade | Tipo de empresa | Papel na cadeia de fornecimento
`;

export const productionPeriod = {
  from: labels`
    en: Production from | Production start | Start of production | Production start date | Production date |
        Date of production | Manufacturing date | Date of manufacture | Mfg. date | Start date |
        Production period | Period of production | Date of harvest | Manufacture date | Production date from |
        From date | Prod. date
    zh: 生产日期 | 开工日期 | 生产起始日期 | 生产时间 | 制造日期 | 开始日期 | 生产期间 | 计划开工日期 | 加工日期 | 投产日期 | 开始时间
    vi: Ngày sản xuất | Ngày bắt đầu | Ngày bắt đầu sản xuất | Thời gian sản xuất
    es: Fecha de producción | Fecha de fabricación | Inicio de producción
    de: Produktionsdatum | Herstellungsdatum | Produktionsbeginn | Fertigungsdatum | Beginn
    fr: Date de production | Date de fabrication | Début de production
    tr: Üretim Tarihi | Üretim Başlangıç | Üretime Başlama Tarihi | İmalat Tarihi
    pt: Data de produção | Data de fabrico | Início da produção | Data de fabricação
  `,
  to: labels`
    en: Production to | Production end | End of production | Production end date | Completion date | Finish date |
        End date | Date of completion | To date | Completed on
    zh: 完工日期 | 生产结束日期 | 结束日期 | 完成日期 | 计划完工日期 | 完工时间 | 结束时间
    vi: Ngày hoàn thành | Ngày kết thúc
    es: Fin de producción | Fecha de finalización
    de: Produktionsende | Fertigstellungsdatum | Fertig am | Ende
    fr: Fin de production | Date d'achèvement
    tr: Üretim Bitiş | Bitiş Tarihi | Tamamlanma Tarihi
    pt: Fim da produção | Data de conclusão
  `,
};
