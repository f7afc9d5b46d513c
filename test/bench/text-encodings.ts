/**
 * `node test/bench/text-encodings.ts [module ...]`: how often the encoding of a plain text is told right, by language,
 * encoding and length, beside detectors given as modules (`chardet`, `jschardet`) where they are installed.
 */
import { pathToFileURL } from 'node:url';
import { decodeText } from '../../src/text/decode-text.ts';

/** Sentences of our own, as supplier papers have them. */
const texts: Readonly<Record<string, { readonly text: string; readonly encodings: readonly string[] }>> = {
  German: {
    text: 'Lieferschein Nr. 4711 der Firma Müller & Söhne, Straße der Einheit 12. Wir bestätigen, dass die Ware aus ökologischer Baumwolle gefertigt wurde. Größe und Gewicht stehen auf der Rückseite, Änderungen bedürfen der Zustimmung. Zahlung für die Ladung bitte bis März.',
    encodings: ['windows-1252'],
  },
  French: {
    text: "Certificat d'origine établi à Lyon. Le coton a été récolté en Inde et filé près de Coimbatore ; la société déclare qu'aucun travail forcé n'a été employé. Numéro de pièce : 18. Payé à réception, délai de dépôt où ça convient.",
    encodings: ['windows-1252'],
  },
  Spanish: {
    text: 'Factura número 18 de la compañía González. El algodón fue hilado en España y teñido en México; según el contrato, la producción terminó en el año 2024. ¿Quién firmó la declaración? El señor Núñez también.',
    encodings: ['windows-1252'],
  },
  Polish: {
    text: 'Faktura nr 15 wystawiona przez spółkę Łódzkie Zakłady Przędzalnicze. Oświadczamy, że bawełna pochodzi z Indii, a przędza została wyprodukowana w naszej fabryce. Płatność w ciągu trzydziestu dni, ilość zgodna z zamówieniem, źródło sprawdzone.',
    encodings: ['windows-1250', 'iso-8859-2'],
  },
  Czech: {
    text: 'Dodací list číslo 27 pro příjemce v Brně. Prohlašujeme, že bavlněná příze byla vyrobena v našem závodě a že žádný dělník nebyl nucen k práci. Množství a váha jsou uvedeny níže, účet bude zaplacen do měsíce.',
    encodings: ['windows-1250', 'iso-8859-2'],
  },
  Hungarian: {
    text: 'Szállítólevél a győri raktárból. Kijelentjük, hogy a gyapot Törökországból érkezett, és a fonalat saját üzemünkben készítettük. A fizetési határidő harminc nap, a súlyt és a mennyiséget külön űrlapon közöljük.',
    encodings: ['windows-1250'],
  },
  Russian: {
    text: 'Накладная номер 12 на хлопковое волокно. Настоящим подтверждаем, что товар произведён в Узбекистане, собран машинным способом и отгружен со склада в Ташкенте. Вес нетто указан ниже, оплата в течение месяца. Подпись и печать завода.',
    encodings: ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'utf-16le', 'utf-16be'],
  },
  Ukrainian: {
    text: 'Рахунок на оплату бавовняної пряжі. Підтверджуємо, що її виготовлено на нашій фабриці у Києві, жодної примусової праці не було. Кількість і вага зазначені нижче, термін дії договору до кінця року.',
    encodings: ['windows-1251', 'koi8-u'],
  },
  Greek: {
    text: 'Τιμολόγιο πώλησης βάμβακος. Δηλώνουμε ότι το προϊόν παράγεται στη Θεσσαλία και συσκευάζεται στο εργοστάσιό μας. Το βάρος και η ποσότητα αναγράφονται παρακάτω, η πληρωμή γίνεται εντός τριάντα ημερών.',
    encodings: ['windows-1253', 'utf-16le'],
  },
  Turkish: {
    text: 'Pamuk ipliği için sevk irsaliyesi. Malın Şanlıurfa bölgesinde üretildiğini, iplik fabrikamızda eğrildiğini ve çocuk işçi çalıştırılmadığını beyan ederiz. Ağırlık aşağıda gösterilmiştir, ödeme süresi otuz gündür.',
    encodings: ['windows-1254'],
  },
  Hebrew: {
    text: 'תעודת משלוח עבור חוטי כותנה. אנו מצהירים כי הסחורה יוצרה במפעל שלנו ונארזה במחסן בחיפה. המשקל והכמות מופיעים בהמשך, התשלום בתוך שלושים יום.',
    encodings: ['windows-1255', 'utf-16le'],
  },
  Arabic: {
    text: 'شهادة منشأ للقطن المصري. نقر بأن البضاعة أنتجت في مصنعنا بمدينة المحلة الكبرى وأن جميع العمال يعملون بإرادتهم. الوزن والكمية مذكوران أدناه، والدفع خلال ثلاثين يوما من تاريخ الاستلام.',
    encodings: ['windows-1256', 'utf-16le'],
  },
  Lithuanian: {
    text: 'Sąskaita faktūra už medvilninius siūlus. Patvirtiname, kad prekė pagaminta mūsų įmonėje Kaune, o žaliava įsigyta Indijoje. Kiekis ir svoris nurodyti žemiau, apmokėjimas per trisdešimt dienų, pasirašė vyriausioji buhalterė.',
    encodings: ['windows-1257'],
  },
  Thai: {
    text: 'ใบกำกับสินค้าเลขที่ ๑๒ บริษัทขอรับรองว่าเส้นด้ายฝ้ายผลิตในประเทศไทยโดยโรงงานของเราเอง ไม่มีการใช้แรงงานบังคับ น้ำหนักสุทธิและจำนวนแสดงไว้ด้านล่าง กรุณาชำระเงินภายในสามสิบวัน',
    encodings: ['windows-874', 'utf-16le', 'utf-16be'],
  },
  Vietnamese: {
    text: 'Hóa đơn thương mại số 12. Chúng tôi xác nhận hàng hóa được sản xuất tại nhà máy ở Bình Dương, bông nhập từ Ấn Độ, không sử dụng lao động cưỡng bức. Trọng lượng và số lượng ghi bên dưới, thanh toán trong ba mươi ngày.',
    encodings: ['windows-1258'],
  },
  'Chinese (simplified)': {
    text: '采购合同编号：甲方向乙方订购纯棉坯布三千匹。乙方保证所供货物的原棉来自山东，纺纱、织造均在本公司车间完成，未使用强迫劳动。交货日期为三月底，付款方式为电汇，运费由卖方承担。附件包括装箱单和检验报告。',
    encodings: ['gb18030', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'],
  },
  'Chinese (traditional)': {
    text: '採購合約編號：甲方向乙方訂購純棉胚布三千匹。乙方保證所供貨物之原棉來自美國，紡紗、織造均在本公司廠房完成，並無使用強迫勞動。交貨日期為三月底，付款方式為電匯，運費由賣方負擔。附件包括裝箱單及檢驗報告。',
    encodings: ['big5', 'gb18030', 'utf-16le'],
  },
  Japanese: {
    text: '納品書第十二号。当社は綿糸を国内の工場で紡績したことを証明します。原綿はオーストラリアから輸入し、強制労働は一切行っておりません。数量と重量は下記のとおりです。お支払いは三十日以内にお願いいたします。',
    encodings: ['shift_jis', 'euc-jp', 'iso-2022-jp', 'utf-16le', 'utf-16be'],
  },
  Korean: {
    text: '거래명세서 번호 십이. 당사는 면사를 국내 공장에서 방적하였음을 확인합니다. 원면은 인도에서 수입하였으며 강제 노동은 전혀 없었습니다. 수량과 중량은 아래와 같으며 대금은 삼십 일 이내에 지급하여 주시기 바랍니다.',
    encodings: ['euc-kr', 'utf-16le', 'utf-16be'],
  },
};

const encoders = new Map<string, Map<string, readonly number[]>>();

/** The bytes of every character of an encoding, found by decoding all of one and two bytes. */
function encoderOf(encoding: string): Map<string, readonly number[]> {
  const known = encoders.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const put = (bytes: readonly number[]): void => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if (text !== '' && !table.has(text)) table.set(text, bytes);
    } catch {
      // No character.
    }
  };
  for (let first = 0; first < 256; first++) put([first]);
  if (/^(?:gb18030|big5|shift_jis|euc-jp|euc-kr)$/.test(encoding)) {
    for (let first = 0x81; first < 256; first++)
      for (let second = 0x40; second < 256; second++) put([first, second]);
  }
  encoders.set(encoding, table);
  return table;
}

/** Vietnamese letters as Windows-1258 writes them: a letter of its own and a tone mark behind it. */
function vietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(
      /([aeiouAEIOU])([\u0300-\u036f])?([\u0300-\u036f])?/g,
      (whole, base: string, one = '', other = '') => {
        const marks = [one, other].filter((mark: string) => /[\u0302\u0306\u031b]/.test(mark));
        const tones = [one, other].filter(
          (mark: string) => mark !== '' && !/[\u0302\u0306\u031b]/.test(mark),
        );
        return marks.length === 0 ? whole : (base + marks.join('')).normalize('NFC') + tones.join('');
      },
    );
}

function encode(text: string, encoding: string): Buffer {
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  if (encoding.startsWith('utf-32')) {
    const bytes = Buffer.alloc([...text].length * 4);
    [...text].forEach((character, index) => {
      if (encoding === 'utf-32le') bytes.writeUInt32LE(character.codePointAt(0)!, index * 4);
      else bytes.writeUInt32BE(character.codePointAt(0)!, index * 4);
    });
    return bytes;
  }
  if (encoding === 'iso-2022-jp') {
    const table = encoderOf('euc-jp');
    const out: number[] = [];
    let wide = false;
    for (const character of text) {
      const bytes = table.get(character) ?? [0x3f];
      if (bytes.length > 1 !== wide) {
        wide = !wide;
        out.push(0x1b, ...(wide ? [0x24, 0x42] : [0x28, 0x42]));
      }
      out.push(...bytes.map((byte) => byte & 0x7f));
    }
    if (wide) out.push(0x1b, 0x28, 0x42);
    return Buffer.from(out);
  }
  const table = encoderOf(encoding);
  const shown = encoding === 'windows-1258' ? vietnamese(text) : text;
  return Buffer.from([...shown].flatMap((character) => table.get(character) ?? [0x3f]));
}

/** Pieces of a text of about so many bytes that hold more than ASCII. */
function pieces(text: string, encoding: string, bytes: number): string[] {
  const whole = [...text];
  const size = encode(text, encoding).length / whole.length;
  const length = Math.max(4, Math.round(bytes / size));
  if (length > whole.length) return [text.repeat(Math.ceil(length / whole.length)).slice(0, length)];
  const found: string[] = [];
  for (let at = 0; at + length <= whole.length; at += Math.max(1, Math.floor(length / 2))) {
    const piece = whole.slice(at, at + length).join('');
    if (/[^\u0000-\u007f]/u.test(piece)) found.push(piece);
  }
  return found;
}

/** A detector: the text it reads out of some bytes. */
type Detector = (bytes: Buffer) => string | null;

const detectors = new Map<string, Detector>([['evidex', (bytes) => decodeText(bytes)?.text ?? null]]);
for (const path of process.argv.slice(2)) {
  const library = (await import(path.includes('/') ? pathToFileURL(path).href : path)) as Record<
    string,
    unknown
  >;
  const of = (typeof library['detect'] === 'function' ? library : library['default']) as {
    detect: (bytes: Buffer) => string | { encoding: string | null } | null;
  };
  const name = path.split('/').find((part) => part.includes('chardet')) ?? path;
  detectors.set(name, (bytes) => {
    const answer = of.detect(bytes);
    const label = typeof answer === 'string' ? answer : (answer?.encoding ?? null);
    if (label === null) return null;
    try {
      return new TextDecoder(/^(?:gb2312|gbk)$/i.test(label) ? 'gb18030' : label).decode(bytes);
    } catch {
      return /^utf-32/i.test(label) ? `utf-32 ${label}` : null;
    }
  });
}

const sums = new Map<string, { right: number; of: number }>();
const rows: string[][] = [];
for (const [language, { text, encodings }] of Object.entries(texts)) {
  for (const encoding of encodings) {
    const row = [language, encoding];
    for (const bytes of [40, 200, 2_000]) {
      const samples = pieces(text, encoding, bytes);
      for (const [name, detect] of detectors) {
        const right = samples.filter((sample) => {
          const encoded = encode(sample, encoding);
          const table = /^(?:utf|iso-2022)/.test(encoding) ? null : encoding;
          const truth = table === null ? sample : new TextDecoder(table).decode(encoded);
          const read = detect(encoded);
          return read === truth || (read?.startsWith('utf-32') === true && encoding.startsWith('utf-32'));
        }).length;
        row.push(`${right}/${samples.length}`);
        const sum = sums.get(`${name} at ${bytes} bytes`) ?? { right: 0, of: 0 };
        sums.set(`${name} at ${bytes} bytes`, { right: sum.right + right / samples.length, of: sum.of + 1 });
      }
    }
    rows.push(row);
  }
}
const names = [...detectors.keys()];
console.log(
  [
    'language',
    'encoding',
    ...[40, 200, 2_000].flatMap((bytes) => names.map((name) => `${name} ${bytes} B`)),
  ].join(' | '),
);
for (const row of rows) console.log(row.join(' | '));
for (const [name, { right, of }] of sums)
  console.log(`${name}: ${((100 * right) / of).toFixed(1)} % right (mean of ${of} rows)`);
