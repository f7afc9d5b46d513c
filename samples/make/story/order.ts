/** Numbers that hold the story together: orders, lots, invoices, containers. */
import { containerNumber } from './identifiers.ts';

export const order = {
  purchaseOrder: '48817',
  style: 'HP-TEE-118',
  invoice: 'QH25-0612',
  packingList: 'QH25-0612-PL',
  billOfLading: 'MSLNGB25060713',
  container: containerNumber('TGHU845213'),
  seal: 'CN4471908',
  vessel: 'MERIDIAN CORAL',
  voyage: '014E',
  factoryOrder: 'YL-2506-118',
  salesContract: 'QH-RM-250318',
  yarnContract: 'RM-HZ-2503-07',
  yarnLot: 'HZ30C-2503A',
  backupYarnLot: 'HF30-0419',
  /** Yarn of another cotton that the spinner's papers hide. */
  hiddenYarnLot: 'HZ30C-2411R',
  hiddenCottonLot: 'SK-2409-31',
  greigeLot: 'RM-G-0507',
  dyeLots: ['LT-D-0522-1', 'LT-D-0522-2', 'LT-D-0522-3'],
  brazilLot: 'TP-2411-086',
  brazilContract: 'PF-24-3391',
  brazilContainers: [containerNumber('MSLU718204'), containerNumber('MSLU718319')],
  americanLot: 'CDG-1187',
  americanInvoice: 'LCM-250114-07',
  americanContainer: containerNumber('TCKU330951'),
} as const;
