import { Injectable, type OnApplicationBootstrap, RequestMethod, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { accessOf } from './route-access';

/** The metadata key under which Nest keeps a handler's HTTP method. */
const METHOD = 'method';

/** Keeps an application from starting in which a route does not say who may call it. */
@Injectable()
export class EveryRouteStatesAccess implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const defects = this.routes().flatMap(([controller, handler]) => {
      const access = accessOf(this.reflector, handler, controller);
      return 'defect' in access ? [access.defect] : [];
    });
    if (defects.length > 0) throw new Error(`routes without access: ${defects.join('; ')}`);
  }

  private routes(): [Type, () => unknown][] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      const controller = metatype as Type;
      const prototype = controller.prototype as Record<string, () => unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .map((name) => prototype[name])
        .filter((handler) => handler !== undefined && isRoute(handler))
        .map((handler): [Type, () => unknown] => [controller, handler as () => unknown]);
    });
  }
}

function isRoute(handler: object): boolean {
  const method = Reflect.getMetadata(METHOD, handler) as RequestMethod | undefined;
  return method !== undefined;
}
