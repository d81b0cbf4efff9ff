import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registrableDomain } from '../../../src/core/identify/registrable-domain.js';

describe('registrableDomain', () => {
  it.each([
    ['seamill.example', 'seamill.example'],
    ['rent.seamill.org', 'seamill.org'],
    ['a.org.au', 'a.org.au'],
    ['www.b.org.au', 'b.org.au'],
    ['news.seamill.co.uk', 'seamill.co.uk'],
    ['a.blogspot.com', 'a.blogspot.com'],
    ['b.blogspot.com', 'b.blogspot.com'],
    ['x.github.io', 'x.github.io'],
    ['a.wordpress.com', 'a.wordpress.com'],
    ['en.a.wordpress.com', 'a.wordpress.com'],
    ['a.weebly.com', 'a.weebly.com'],
    ['seamill.org:8080', 'seamill.org'],
    ['xn--e1afmkfd.xn--p1ai', 'xn--e1afmkfd.xn--p1ai'],
    ['openup.org.za', 'openup.org.za'],
  ])('%s is of %s', (host, domain) => {
    expect(registrableDomain(host)).toBe(domain);
  });

  it.each([
    ['co.uk', 'an ending alone'],
    ['github.io', 'an ending alone, private'],
    ['wordpress.com', 'the front of what many share'],
    ['www.wordpress.com', 'the same'],
    ['docs.google.com', "everybody's pages"],
    ['sites.google.com', 'the same'],
    ['github.com', 'the same'],
    ['127.0.0.1', 'an IP address'],
    ['localhost', 'one house'],
    ['', 'nothing'],
  ])('%s is nobody’s: %s', (host) => {
    expect(registrableDomain(host)).toBe(null);
  });

  it('is an ending of the host, and its own', () => {
    fc.assert(
      fc.property(fc.domain(), (host) => {
        const domain = registrableDomain(host);
        if (domain === null) return;
        expect(`.${host}`.endsWith(`.${domain}`)).toBe(true);
        expect(registrableDomain(domain)).toBe(domain);
      }),
    );
  });
});
