import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config/config';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for the same mail, so that a mailbox knows one that is sent again; letters, digits and `-`. */
  readonly id: string;
}

const PATIENCE_MS = 20_000;

/** Sends mail through the server of SMTP_URL; without one there is no mail, and asking for it is a defect. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  private transport?: Transporter;

  constructor(private readonly config: Config) {}

  /** Resolves when the server has taken it. */
  async send({ id, ...mail }: Mail): Promise<void> {
    const { smtpUrl, mailFrom } = this.config;
    if (smtpUrl === undefined || mailFrom === undefined) throw new Error('mail is to be sent, but SMTP_URL is not set');
    this.transport ??= createTransport({
      url: smtpUrl,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      // A mail is text that was made here: nothing is read from files or addresses.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const domain = mailFrom.replace(/^.*@/, '').replace(/[>\s]/g, '');
    await this.transport.sendMail({ ...mail, from: mailFrom, messageId: `<${id}@${domain}>` });
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }
}
