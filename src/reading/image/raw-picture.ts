/** A decoded picture: rows of pixels, 8 bits a channel. */
export interface RawPicture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
}

/** A file of pictures in a format that sharp does not decode. */
export interface PictureDecoder {
  readonly pageCount: number;
  /** @param page 1-based. @throws {DocumentError} `corrupt` or `limit-pixels`. */
  decode(page: number): Promise<RawPicture>;
  close(): void;
}
