import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import type { TypeFile } from './type-file.ts';

const trainingRecord: TypeFile = () => ({
  id: 'training_record',
  version: 1,
  name: 'Training record',
  keyInformation: ['training.topic', 'training.attendees', 'training.duration'],
  titles: labels`
    en: Training Record | Training Attendance Record | Training Attendance Sheet | Training Log | Training Report | Training Register | Training Sign-in Sheet | Training Certificate | Record of Training |
        Employee Training Record | Training Attendance List | Training Session Record | Attendance Sheet - Training | Training Summary | Training Evaluation | Certificate of Training | Supplier Training Record
    zh: 培训记录 | 培训记录表 | 培训签到表 | 员工培训记录 | 培训签到记录 | 培训证明 | 培训报告 | 培训登记表 | 员工培训记录表 | 培训效果评估表 | 培训签到单 | 培训台账
    vi: Biên bản đào tạo | Hồ sơ đào tạo | Danh sách tham dự đào tạo | Phiếu ghi nhận đào tạo
    es: Registro de capacitación | Lista de asistencia a capacitación | Registro de formación | Acta de capacitación
    de: Schulungsnachweis | Schulungsprotokoll | Unterweisungsnachweis | Teilnehmerliste Schulung | Schulungsteilnehmerliste
    fr: Registre de formation | Feuille de présence formation | Attestation de formation | Compte rendu de formation | Feuille d'émargement
    tr: Eğitim Kaydı | Eğitim Katılım Formu | Eğitim Kayıt Formu | Eğitim Katılım Listesi
    pt: Registo de formação | Registro de treinamento | Lista de presença de treinamento | Folha de presenças da formação
  `,
  cues: [
    ...cues(
      6,
      `Training topic | Trainer | Attendees | Number of attendees | Course title | Participants | Training date | Date of training | Training content | 培训内容 | 培训主题 | 培训日期 | 培训讲师 | 参加人员 | 培训地点 | 参训人数 | 培训对象 | 签到 | 培训课时 | 培训师 |
      Nội dung đào tạo | Người đào tạo | Tema de la capacitación | Capacitador | Schulungsthema | Referent | Teilnehmer | Thème de la formation | Formateur | Eğitim Konusu | Eğitmen | Katılımcı | Formando | Formador | Duration of training | Session`,
    ),
  ],
  against: [
    ...cues(
      6,
      `Invoice | Auditor | Net pay | Hours worked | Unit price | Purchase order | 基本工资 | 实发工资 | Certificate holder | Risk level | 考勤`,
    ),
  ],
  letterheadRole: 'issuer',
  assertedBy: 'self',
  fields: [
    fields.documentNumber(
      merge([
        labels`
        en: Training No. | Record No. | Training record no. | Course No. | Session No.
        zh: 培训编号 | 记录编号 | 表单编号
        de: Schulung Nr.
        tr: Eğitim No
      `,
        head.plainNumber,
      ]),
      'Number of the record or course.',
    ),
    fields.issueDate(
      merge([
        labels`
        en: Training date | Date of training | Session date | Held on | Course date | Date held | Training held on
        zh: 培训日期 | 培训时间
        vi: Ngày đào tạo | Thời gian đào tạo
        es: Fecha de la capacitación | Fecha de capacitación
        de: Schulungsdatum | Datum der Schulung
        fr: Date de la formation | Date de formation
        tr: Eğitim Tarihi
        pt: Data da formação | Data do treinamento
      `,
        head.plainDate,
      ]),
      'Day of the training.',
    ),
    fields.title,
    fields.language,
    party(
      'issuer',
      merge([
        parties.issuer,
        labels`
        en: Company | Organised by | Organized by | Training provider | Company name | Factory
        zh: 公司名称 | 培训机构 | 组织单位 | 单位名称 | 主办部门
        vi: Công ty
        de: Unternehmen | Schulungsanbieter
        fr: Organisme de formation | Société
        tr: Firma | Kurum
        es: Empresa
        pt: Empresa
      `,
      ]),
      'The firm that trained or recorded the training: the letterhead. Trainers and attendees are persons and not named.',
      { core: true },
    ),
    field(
      'training.topic',
      'text',
      labels`
        en: Topic | Training topic | Subject | Course | Course title | Title of training | Training subject | Training content | Course name | Training title
        zh: 培训主题 | 培训内容 | 培训课题 | 培训题目 | 课程名称 | 培训项目 | 培训名称
        vi: Nội dung đào tạo | Chủ đề | Chủ đề đào tạo | Nội dung
        es: Tema | Tema de la capacitación | Contenido
        de: Thema | Schulungsthema | Inhalt
        fr: Thème | Thème de la formation | Objet de la formation | Intitulé de la formation
        tr: Eğitim Konusu | Konu | Eğitimin Konusu
        pt: Tema | Tema da formação | Assunto
      `,
      'What was taught, in the words of the paper.',
      { example: 'Forced labour indicators and reporting' },
    ),
    field(
      'training.attendees',
      'number',
      labels`
        en: Number of attendees | No. of attendees | Attendees | Number of participants | No. of participants | Participants | Total attendees | Number trained | Attendance | Total participants
        zh: 参加人数 | 参训人数 | 培训人数 | 应到人数 | 实到人数 | 出席人数 | 签到人数
        vi: Số người tham dự | Số lượng học viên | Số người tham gia
        es: N.º de asistentes | Asistentes | Número de participantes
        de: Anzahl Teilnehmer | Teilnehmerzahl | Teilnehmer
        fr: Nombre de participants | Nb de participants | Effectif formé
        tr: Katılımcı Sayısı | Katılan Kişi Sayısı
        pt: N.º de participantes | Número de formandos | Participantes
      `,
      'How many people attended; never who.',
      { example: '47' },
    ),
    field(
      'training.duration',
      'text',
      labels`
        en: Duration | Training hours | Course duration
        zh: 培训课时 | 课时 | 培训时长 | 学时
        vi: Thời lượng
        es: Duración
        de: Dauer | Schulungsdauer
        fr: Durée
        tr: Süre | Eğitim Süresi
        pt: Duração | Carga horária
      `,
      'Length of the training as printed.',
      { example: '2 hours' },
    ),
    ...fields.executionFields.filter((one) => one.path !== 'execution.signatoryTitle'),
  ],
  tables: [],
});

export default trainingRecord;
