import { Body, Controller, Get, Header, HttpCode, OnModuleInit, Post, Query, Req, Res } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '@app/kernel';
import { ChangePassword, clearSessionCookie, LogIn, LogOut, renewalCookieOf, setSessionCookie } from '@app/identity';
import { Page, PublicRoute } from '@app/platform';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bulletinError } from '../domain/errors';
import { localPath } from './local-path';
import { requireOwnForm } from './own-form';
import { HTML, PageTemplates } from './page-templates';

class LoginQuery {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  next?: string;
}

class LoginForm extends LoginQuery {
  @IsString()
  @MaxLength(100)
  login: string;

  @IsString()
  @MaxLength(1000)
  password: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  code?: string;
}

class PasswordForm extends LoginForm {
  @IsString()
  @MaxLength(1000)
  wanted: string;

  @IsString()
  @MaxLength(1000)
  again: string;
}

@ApiExcludeController()
@Page()
@Controller()
export class SessionPagesController implements OnModuleInit {
  private logIn: LogIn;
  private logOutOf: LogOut;
  private changePassword: ChangePassword;

  constructor(
    private readonly templates: PageTemplates,
    private readonly modules: ModuleRef,
  ) {}

  /** The application configures identity, so this module cannot import it. */
  onModuleInit(): void {
    this.logIn = this.modules.get(LogIn, { strict: false });
    this.logOutOf = this.modules.get(LogOut, { strict: false });
    this.changePassword = this.modules.get(ChangePassword, { strict: false });
  }

  @Get('login')
  @PublicRoute('Whoever signs in has no session yet')
  @Header('content-type', HTML)
  form(@Query() { next }: LoginQuery): string {
    return this.draw({ next: localPath(next), login: '', message: null });
  }

  @Post('login')
  @PublicRoute('Whoever signs in has no session yet')
  async submit(@Body() form: LoginForm, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    requireOwnForm(request);
    const next = localPath(form.next);
    try {
      const session = await this.signIn(form, request);
      setSessionCookie(reply, session);
    } catch (error) {
      return this.again(reply, error, (message) => this.draw({ next, login: form.login, message }));
    }
    await reply.redirect(next, 303);
  }

  @Get('password')
  @PublicRoute('Whoever must change a first password can open nothing else')
  @Header('content-type', HTML)
  passwordForm(): string {
    return this.drawPassword('', null);
  }

  /** Signs in as well: a form that another site had sent would need the password. */
  @Post('password')
  @PublicRoute('The form holds the password it changes')
  async changeIt(
    @Body() form: PasswordForm,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireOwnForm(request);
    const { login, password: current, wanted, again } = form;
    try {
      if (wanted !== again) throw bulletinError.passwords_differ();
      const { caller, id } = await this.signIn(form, request);
      setSessionCookie(reply, await this.changePassword.change(caller, id, { current, wanted }, request.ip));
    } catch (error) {
      return this.again(reply, error, (message) => this.drawPassword(login, message));
    }
    await reply.redirect('/', 303);
  }

  @Post('logout')
  @HttpCode(303)
  @PublicRoute('It ends the session of its cookie, and must work when that has expired')
  async logOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    requireOwnForm(request);
    const token = renewalCookieOf(request);
    if (token !== null) await this.logOutOf.byRefreshToken(token, request.ip);
    clearSessionCookie(reply);
    await reply.redirect('/login', 303);
  }

  private signIn({ login, password, code }: LoginForm, request: FastifyRequest) {
    const origin = { address: request.ip, client: request.headers['user-agent'] };
    return this.logIn.logIn(login, password, origin, code ?? null);
  }

  /** The form once more, with what was wrong. */
  private async again(reply: FastifyReply, error: unknown, draw: (message: string) => string): Promise<void> {
    if (!(error instanceof DomainError)) throw error;
    const statuses: Partial<Record<DomainError['kind'], number>> = { too_many: 429, unauthenticated: 401 };
    await reply
      .status(statuses[error.kind] ?? 400)
      .type(HTML)
      .send(draw(error.message));
  }

  private drawPassword(login: string, message: string | null): string {
    return this.templates.draw('password', { title: '修改密码', caller: null }, { login, message });
  }

  private draw(content: { next: string; login: string; message: string | null }): string {
    return this.templates.draw('login', { title: '登录', caller: null }, content);
  }
}
