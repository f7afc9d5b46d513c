/** What a run tells while it works: drawn as a bar, printed as lines or written as JSON by the command line. */
export type RunEvent =
  | {
      readonly kind: 'started';
      readonly paths: readonly string[];
      readonly network: string;
      readonly lists: readonly string[];
    }
  | { readonly kind: 'found'; readonly files: number }
  | { readonly kind: 'file-pages'; readonly path: string; readonly pages: number }
  | {
      readonly kind: 'pages-read';
      readonly path: string;
      readonly from: number;
      readonly to: number;
      readonly reused: boolean;
    }
  | {
      readonly kind: 'file-done';
      readonly path: string;
      readonly state: string;
      readonly documents: number;
      readonly fields: number;
      readonly flags: number;
      /** Exceptions that stand from an earlier run; those of this run are told one by one. */
      readonly exceptions?: number;
      readonly reused: boolean;
    }
  | {
      readonly kind: 'exception';
      readonly path: string;
      readonly page: number | null;
      readonly code: string;
      readonly cause: string;
      readonly remedy: string;
    }
  | { readonly kind: 'finished'; readonly seconds: number; readonly interrupted: boolean };

export type RunListener = (event: RunEvent) => void;
