import type { passages } from './passages.ts';

/** Numbered lists whose items name an indicator and say behind a colon what was found; rows whose boxes are of one row alone. */
export const checklistPassages: typeof passages = {
  stated: [
    [
      'physical_and_sexual_violence',
      '1.6 «Physical and sexual violence»: two workers reported that a foreman had hit them.',
    ],
    ['isolation', '1.10 «Isolation»: the gates stay shut from ten at night until six.'],
    ['withholding_of_wages', '5. «Withholding of wages»: no wages had been paid since May.'],
    ['restriction_of_movement', '3. Restriction of movement: no worker «may leave» without a pass.'],
    [
      'physical_and_sexual_violence',
      '1.6 Physical and sexual violence: no evidence was found in 2023, but in 2025 two «workers were beaten».',
    ],
    ['excessive_overtime', '1.4 «Excessive overtime»: no corrective action was taken by management.'],
    [
      'retention_of_identity_documents',
      '1.8 Abuse of vulnerability\tYes [ ]\tNo [ ]\n1.9 Deception\n2.1 Is «withholding of passports» practised? Yes',
    ],
    ['withholding_of_wages', '8. 工厂«拖欠工人2月份工资»，至今未付。'],
    ['withholding_of_wages', '4. «工资拖欠»：是'],
    ['restriction_of_movement', '6. 工人是否可以«自由离职»？ 否\n7. 无暴力、恐吓现象。'],
    ['retention_of_identity_documents', 'Is «withholding of passports» practised? Yes\nAre wages paid? Yes'],
    ['restriction_of_movement', 'Are workers «free to resign»? No, they pay a penalty of two monthly wages.'],
    ['restriction_of_movement', 'Workers are not «free to terminate their employment».'],
  ],
  negated: [
    [
      'physical_and_sexual_violence',
      '1.6 «Physical and sexual violence»: no evidence of violence was found during interviews.',
    ],
    ['retention_of_identity_documents', 'Is «withholding of passports» practised? No\nAre wages paid? Yes'],
    ['deception', '9. «Deception»: no cases were reported by the workers interviewed.'],
    ['excessive_overtime', '1.4 «Excessive overtime»: no instances identified in the records of 2024.'],
    ['withholding_of_wages', '4. «工资拖欠»：否'],
    ['physical_and_sexual_violence', '5. «体罚»：未发现此类情况。'],
    ['restriction_of_movement', '工人可以«自由离职»，提前三十天通知即可。'],
    ['restriction_of_movement', 'Workers are «free to resign» with thirty days of notice.'],
  ],
  heading: [
    ['debt_bondage', '1.2 «Debt bondage»: No recruitment fees were charged to workers.'],
    [
      'restriction_of_movement',
      '1.3 «Restriction of movement»: Workers may leave the dormitory freely after work.',
    ],
    ['deception', '1.8 Abuse of vulnerability\tYes [ ]\tNo [ ]\n1.9 «Deception»\n1.10 Other topics'],
  ],
  unanswered: [['abuse_of_vulnerability', '1.8 «Abuse of vulnerability»\tYes [ ]\tNo [ ]\n1.9 Fire safety']],
  policy: [],
  unclear: [],
};
