import { describe, expect, test } from 'vitest';
import { defaultModelSettings, modelSettingsSchema } from '../../../src/extraction/llm/model-settings.ts';
import { isAllowed } from '../../../src/pipeline/propose/model-options.ts';
import { configuredEndpoint, modelSetup } from '../../../src/pipeline/propose/model-setup.ts';

const choice = { offline: false, noModel: false, engines: ['rules', 'llm'] };
const environment = {
  EVIDEX_MODEL_BASE_URL: 'https://models.example/v1',
  EVIDEX_MODEL: 'reader-1',
  OPENAI_API_KEY: 'k',
};

function reasonOf(setup: ReturnType<typeof modelSetup>): string {
  return setup.state === 'off' ? setup.reason : '';
}

describe('which language model a run may ask', () => {
  test('from the environment, from the file before it, and OPENAI_BASE_URL where nothing else is said', () => {
    const setup = modelSetup(defaultModelSettings, environment, choice);
    expect(setup).toMatchObject({
      state: 'ready',
      endpoint: { host: 'models.example', name: 'reader-1', key: 'k', isLocal: false, isPlain: false },
    });
    const file = modelSettingsSchema.parse({ baseUrl: 'http://10.0.0.7:8000/v1', name: 'reader-2' });
    expect(modelSetup(file, environment, choice)).toMatchObject({
      endpoint: { host: '10.0.0.7:8000', name: 'reader-2', isPlain: true },
    });
    expect(
      modelSetup(
        defaultModelSettings,
        { OPENAI_BASE_URL: 'https://other.example/v1', EVIDEX_MODEL: 'm', OPENAI_API_KEY: 'k' },
        choice,
      ),
    ).toMatchObject({ endpoint: { host: 'other.example' } });
    expect(
      modelSetup(
        defaultModelSettings,
        {
          ...environment,
          EVIDEX_MODEL_BASE_URL: '',
          OPENAI_BASE_URL: 'https://other.example/v1',
          OPENAI_API_KEY: ' k \n',
        },
        choice,
      ),
    ).toMatchObject({ endpoint: { host: 'other.example', key: 'k' } });
  });

  test('without address, name or key none is, and the reason says what to set', () => {
    expect(reasonOf(modelSetup(defaultModelSettings, {}, choice))).toMatch(/none is set up; only the rules/);
    expect(reasonOf(modelSetup(defaultModelSettings, { EVIDEX_MODEL: 'm' }, choice))).toMatch(
      /EVIDEX_MODEL_BASE_URL/,
    );
    expect(
      reasonOf(modelSetup(defaultModelSettings, { OPENAI_BASE_URL: 'https://x.example/v1' }, choice)),
    ).toMatch(/x\.example.*EVIDEX_MODEL/);
    expect(
      reasonOf(modelSetup(defaultModelSettings, { ...environment, OPENAI_API_KEY: ' ' }, choice)),
    ).toMatch(/key.*OPENAI_API_KEY/);
  });

  test('a server on this machine needs no key', () => {
    for (const host of ['localhost:11434', '127.0.0.1:8080', '[::1]:8080'])
      expect(
        configuredEndpoint(defaultModelSettings, {
          EVIDEX_MODEL_BASE_URL: `http://${host}/v1`,
          EVIDEX_MODEL: 'm',
        }),
      ).toMatchObject({ state: 'ready', endpoint: { host, key: null, isLocal: true, isPlain: false } });
    expect(
      configuredEndpoint(defaultModelSettings, {
        EVIDEX_MODEL_BASE_URL: 'https://localhost.example/v1',
        EVIDEX_MODEL: 'm',
      }).state,
    ).toBe('off');
  });

  test('--offline, --no-model and engines without the model come before everything', () => {
    expect(reasonOf(modelSetup(defaultModelSettings, environment, { ...choice, offline: true }))).toMatch(
      /--offline/,
    );
    expect(reasonOf(modelSetup(defaultModelSettings, environment, { ...choice, noModel: true }))).toMatch(
      /--no-model/,
    );
    expect(
      reasonOf(modelSetup(defaultModelSettings, environment, { ...choice, engines: ['rules'] })),
    ).toMatch(/extraction\.engines/);
  });

  test('an address with a password in it is refused, and the password is not repeated', () => {
    const given = { ...environment, EVIDEX_MODEL_BASE_URL: 'https://me:hunter2@models.example/v1' };
    expect(() => modelSetup(defaultModelSettings, given, choice)).toThrow(/user name or password/);
    expect(() => modelSetup(defaultModelSettings, given, choice)).not.toThrow(/hunter2/);
    expect(() =>
      modelSetup(defaultModelSettings, { ...environment, EVIDEX_MODEL_BASE_URL: 'ftp://x/v1' }, choice),
    ).toThrow(/https:\/\//);
    for (const broken of [
      'https//me:hunter2@models.example',
      'http:// hunter2/v1',
      'ftp://me:hunter2@x/v1',
    ]) {
      const wrong = { ...environment, EVIDEX_MODEL_BASE_URL: broken };
      expect(() => modelSetup(defaultModelSettings, wrong, choice)).toThrow(/base URL/);
      expect(() => modelSetup(defaultModelSettings, wrong, choice)).not.toThrow(/hunter2/);
    }
  });

  test.each([
    ['http://models.example@evil.example/v1', null],
    ['http://models.example:443@evil.example/v1', null],
    ['http://evil.example\\@models.example/v1', 'evil.example:80'],
    ['http://evil.example#@models.example/v1', 'evil.example:80'],
    ['https://MODELS.example:443/v1', 'models.example'],
    ['https://models.example./v1', 'models.example.'],
    ['https://models.example:8443/v1', 'models.example:8443'],
    ['http://models.example/v1', 'models.example:80'],
    ['http://models.example:443/v1', 'models.example:443'],
    ['http://mod\u0435ls.example/v1', 'xn--modls-1we.example:80'],
    ['https://[2001:DB8::1]/v1', '[2001:db8::1]'],
    ['http://0x7f.1:8080/v1', '127.0.0.1:8080'],
  ])('%s is asked at %s and nowhere else', (baseUrl, host) => {
    const given = { ...environment, EVIDEX_MODEL_BASE_URL: baseUrl };
    if (host === null) {
      expect(() => modelSetup(defaultModelSettings, given, choice)).toThrow(/user name or password/);
      return;
    }
    expect(modelSetup(defaultModelSettings, given, choice)).toMatchObject({ endpoint: { host } });
    // Who allowed the one address, reached safely, has allowed none of the others.
    expect(isAllowed(host, ['models.example'])).toBe(baseUrl === 'https://MODELS.example:443/v1');
  });

  test('a limit on cost needs prices before anything is sent', () => {
    const settings = modelSettingsSchema.parse({ budget: { cost: 5 } });
    expect(() => modelSetup(settings, environment, choice)).toThrow(/inputPrice/);
  });
});

test('a host is allowed only by its exact name with its port', () => {
  expect(isAllowed('models.example:8443', ['models.example:8443'])).toBe(true);
  expect(isAllowed('models.example', ['Models.Example'])).toBe(true);
  for (const other of [
    'models.example',
    'example:8443',
    'models.example:8444',
    '*',
    'evil-models.example:8443',
    '',
  ])
    expect(isAllowed('models.example:8443', [other]), other).toBe(false);
  expect(isAllowed('models.example', [])).toBe(false);
});
