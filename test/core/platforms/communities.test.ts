/** Where organizers' groups live outside the large networks: Mighty Networks, Circle, Zulip, Quora, Loomio, Hylo, Action Network, Mobilize, Open Collective. */
import { describe, expect, it } from 'vitest';
import { reading } from './reading.js';

describe.each([
  [
    'mightynetworks',
    [
      ['https://Seamill.mn.co/feed', 'mightynetworks:seamill'],
      ['https://seamill.mn.co/spaces/11054387/feed', 'mightynetworks:seamill/spaces/11054387'],
      ['https://seamill.mn.co/members/123', 'person'],
      ['https://mn.co', 'nothing'],
    ],
  ],
  [
    'circle',
    [
      ['https://seamill.circle.so/home', 'circle:seamill'],
      ['https://seamill.circle.so/c/Rent-Help/a-post', 'circle:seamill/c/rent-help'],
      ['https://seamill.circle.so/u/1a2b3c', 'person'],
      ['https://app.circle.so/', 'nothing'],
      ['https://circle.so/pricing', 'nothing'],
    ],
  ],
  [
    'zulip',
    [
      ['https://seamill.zulipchat.com/', 'zulip:seamill'],
      ['https://seamill.zulipchat.com/join/AbCdEf/', 'zulip:seamill'],
      ['https://seamill.zulipchat.com/#narrow/stream/189932-rent/topic/x', 'zulip:seamill/channel/189932'],
      ['https://seamill.zulipchat.com/#narrow/channel/189932-renamed', 'zulip:seamill/channel/189932'],
      ['https://seamill.zulipchat.com/#narrow/stream/rent', 'zulip:seamill'],
      ['https://seamill.zulipchat.com/#narrow/dm/12-ann', 'person'],
      ['https://zulipchat.com', 'nothing'],
    ],
  ],
  [
    'quora',
    [
      ['https://www.quora.com/q/Seamill-Rent/A-post', 'quora:seamill-rent'],
      ['https://seamill-rent.quora.com/', 'quora:seamill-rent'],
      ['https://www.quora.com/profile/Somebody', 'person'],
      ['https://www.quora.com/What-is-rent', 'nothing'],
      ['https://es.quora.com/search?q=rent', 'nothing'],
    ],
  ],
  [
    'loomio',
    [
      ['https://www.loomio.org/g/VmBUX7WM/seamill-tenants', 'loomio:g/VmBUX7WM'],
      ['https://www.loomio.com/g/VmBUX7WM', 'loomio:g/VmBUX7WM'],
      ['https://www.loomio.com/Seamill-Tenants', 'loomio:seamill-tenants'],
      ['https://www.loomio.com/u/somebody', 'person'],
      ['https://www.loomio.com/d/AbCdEfGh/rent', 'nothing'],
      ['https://blog.loomio.org/rent', 'site:blog.loomio.org/rent'],
      ['https://www.loomio.org', 'nothing'],
    ],
  ],
  [
    'hylo',
    [
      ['https://www.hylo.com/groups/Seamill/post/1', 'hylo:groups/seamill'],
      ['https://www.hylo.com/members/1', 'person'],
      ['https://www.hylo.com/public', 'nothing'],
    ],
  ],
  [
    'actionnetwork',
    [
      ['https://actionnetwork.org/groups/Seamill-Tenants', 'actionnetwork:seamill-tenants'],
      ['https://actionnetwork.org/forms/join-seamill', 'site:actionnetwork.org/forms/join-seamill'],
      ['https://actionnetwork.org/users/sign_in', 'nothing'],
      ['https://actionnetwork.org', 'nothing'],
    ],
  ],
  [
    'mobilize',
    [
      ['https://www.mobilize.us/seamill/', 'mobilize:seamill'],
      ['https://www.mobilize.us/Seamill/event/570510/', 'mobilize:seamill'],
      ['https://events.mobilizeamerica.io/seamill/', 'mobilize:seamill'],
      ['https://www.mobilize.us/?q=rent', 'nothing'],
    ],
  ],
  [
    'opencollective',
    [
      ['https://opencollective.com/Seamill/events/x', 'opencollective:seamill'],
      ['https://opencollective.com/guest-1a2b3c4d', 'person'],
      ['https://opencollective.com/search?q=rent', 'nothing'],
      ['https://docs.opencollective.com/help', 'site:docs.opencollective.com/help'],
    ],
  ],
] as const)('%s', (_platform, cases) => {
  const table: readonly (readonly [string, string])[] = cases;
  it.each(table)('%s is %s', (address, key) => {
    expect(reading(address)).toBe(key);
  });
});
