import type { LabelledStatements } from './statement.ts';

/** Declarations as suppliers write them for one order or shipment, and sentences of the same shape that deny nothing of the kind. */
export const orderStatements: LabelledStatements = {
  asserted: [
    'None of the workers complained about the cotton grown in «Xinjiang».',
    'None of the buyers objected to yarn of «Xinjiang» cotton.',
    'None of the cotton from Brazil was used; all cotton was grown in «Xinjiang».',
    'None of the invoices for cotton ginned in «Aksu» was paid.',
    'None of our customers asked whether the cotton comes from «Xinjiang».',
    'Purchase order 7781 covers cotton grown, ginned and baled in «Xinjiang».',
    'No bale under contract 2024-11 was missing when the lot left «Korla».',
    'None of the certificates shows that the lint was ginned in «Aksu».',
  ],
  denied: [
    'We, Zhejiang Yongda Garment Co., Ltd., hereby declare that none of the cotton used in purchase order PO-7781 was grown, ginned or spun in «Xinjiang».',
    'None of the cotton used in purchase order 7781 was grown in «Xinjiang».',
    'No cotton used in the goods under invoice HP-2210 was grown, ginned or spun in «Xinjiang».',
    'None of the fabric supplied under contract 2025-03 was woven, dyed or finished in «Xinjiang».',
    'None of the materials, components or inputs of this order were mined, produced or manufactured wholly or in part in «Xinjiang».',
    'We certify that no part of the shipment described in bill of lading COSU1234567 was produced in «Xinjiang».',
    'The supplier confirms that none of the polysilicon contained in the modules of order 44 was made by «Hoshine Silicon».',
    'None of the yarn listed in the attached packing list originates from «Xinjiang».',
    'The cotton used in purchase order PO-7781 was not grown, ginned or spun in «Xinjiang».',
    'To the best of our knowledge, none of the products delivered against your order has been made with labour from «Xinjiang».',
  ],
  policy: [],
  unclear: [],
};
