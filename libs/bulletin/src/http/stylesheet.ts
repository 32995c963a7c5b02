import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { projectPath, sha256Hex } from '@app/platform';

/** The one style sheet of all pages. Its address carries its hash, so a browser may keep it until it changes. */
@Injectable()
export class Stylesheet {
  readonly text = readFileSync(projectPath('libs/bulletin/src/http/assets/ledger.css'), 'utf8');
  readonly version = sha256Hex(this.text).slice(0, 16);
  readonly href = `/assets/ledger.css?v=${this.version}`;
}
