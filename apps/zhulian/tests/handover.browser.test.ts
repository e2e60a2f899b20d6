import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumPath, openBoard, openStage, patience, type Stage } from './stage.ts';
import { phone, type Visitor } from './visitor.ts';

let stage: Stage;
let changan: Visitor;
let yachi: Visitor;
/** The matter that is offered, withdrawn, declined, handed over and handed back. */
let number: string;
let casePath: string;

const declined = '当事人不在本辖区居住';
const reason = '依法由户籍地办理';

async function offer(at: Visitor, office: string, shown: RegExp): Promise<void> {
  await at.press('移交外省');
  await at.page.locator('#handover-office').fill(office);
  await at.page.locator('.ant-select-item-option', { hasText: shown }).first().click();
  await at.page.locator('.ant-modal').getByText(reason, { exact: true }).click();
  await at.press('提出移交');
  await at.page.locator('.handover').waitFor();
  await at.page.locator('.ant-modal').waitFor({ state: 'detached' });
}

/** The offer as it stands on the list of the office it is made to; others may wait there too. */
async function openOffer(at: Visitor): Promise<void> {
  const row = at.page.locator('tbody tr', { hasText: number }).filter({ hasText: '等对方答复' });
  await expect
    .poll(async () => {
      await openBoard(at, /^收到的移交/);
      return row.count();
    }, patience)
    .toBe(1);
  await row.getByRole('link').first().click();
  await at.page.locator('.handover').waitFor();
}

/** Opens a matter of somebody registered in Yachi that nobody has offered to anybody yet. */
async function openOfferable(at: Visitor): Promise<void> {
  await openBoard(at, /^我的办件/);
  const paths = await at.page
    .locator('tr', { hasText: '待受理' })
    .locator('a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const path of paths) {
    await at.page.goto(new URL(path, at.page.url()).href);
    await at.sees('责任链');
    const isHere = (await at.page.locator('main').innerText()).includes('鸭池镇');
    const offer = at.page.getByRole('button', { name: '移交外省' });
    if (isHere && (await offer.count()) === 1 && (await offer.isEnabled())) return;
  }
  throw new Error('no matter of the invented ones can be offered');
}

const confirm = (at: Visitor, name: string) => at.press(name, at.page.getByRole('dialog'));

describe.skipIf(chromiumPath === undefined)('A case is handed over, clicked (移交)', () => {
  beforeAll(async () => {
    stage = await openStage({ withMatters: true });
    changan = await stage.comeAs(/李敏/);
    yachi = await stage.comeAs(/陈刚/);
  });
  afterAll(() => stage?.close());
  let isBroken = false;
  beforeEach(({ skip }) => {
    if (isBroken) skip('an earlier step has failed');
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    isBroken = true;
    await stage.keepLastSight();
  });

  test('an offer that is withdrawn has moved nothing, and the case goes on', async () => {
    await openOfferable(changan);
    casePath = new URL(changan.page.url()).pathname;
    number =
      /\d\d-\d{4}-\d{4}-\d{4}/.exec(await changan.page.locator('main').innerText())?.[0] ?? '';
    await offer(changan, '鸭池', /贵州.*鸭池镇/);
    await changan.sees(/现在由广东东莞市长安镇负责/);
    await changan.picture('desk-handover-offered-zh');
    await changan.press('撤回移交');
    await confirm(changan, '撤回移交');
    await changan.page.locator('.handover').waitFor({ state: 'detached' });
    expect(await changan.page.getByRole('button', { name: '移交外省' }).isEnabled()).toBe(true);
    await openBoard(changan, /^发出的移交/);
    const row = changan.page.locator('tbody tr', { hasText: number });
    expect(await row.innerText()).toContain('已撤回');
    await changan.picture('desk-handovers-sent-zh');
  });

  test('a declined offer names its reason on both desks, and the origin stays responsible', async () => {
    await changan.page.goto(new URL(casePath, changan.page.url()).href);
    await changan.sees('责任链');
    await offer(changan, '鸭池', /贵州.*鸭池镇/);
    await openOffer(yachi);
    await yachi.picture('desk-handover-received-zh');
    await yachi.press('不接收');
    await yachi.page.locator('.ant-modal').getByText('当事人不在本辖区居住').click();
    await yachi.picture('desk-handover-decline-zh', { wholePage: false });
    await confirm(yachi, '不接收');
    await openBoard(changan, /^发出的移交/);
    await expect
      .poll(async () => {
        await openBoard(changan, /^发出的移交/);
        return changan.page
          .locator('tr', { hasText: declined })
          .filter({ hasText: number })
          .count();
      }, patience)
      .toBe(1);
    const row = changan.page.locator('tr', { hasText: declined }).filter({ hasText: number });
    expect(await row.innerText()).toMatch(/对方不接收[\s\S]*广东 东莞市 长安镇/);
  });

  test('accepted on the other desk: the file leaves this one, calmly and with its new holder', async () => {
    await changan.page.goto(new URL(casePath, changan.page.url()).href);
    await changan.sees('责任链');
    await offer(changan, '鸭池', /贵州.*鸭池镇/);
    await openOffer(yachi);
    await yachi.press('接收');
    await confirm(yachi, '接收');
    await changan.page.locator('.held-elsewhere').waitFor({ timeout: 30_000 });
    expect(await changan.page.locator('.held-elsewhere').innerText()).toMatch(
      /贵州 毕节市 七星关区 鸭池镇[\s\S]*负责[\s\S]*自 \d{4}-\d\d-\d\d/,
    );
    await changan.picture('desk-handed-over-zh');
    await changan.press('English');
    await changan.sees(/It is now held by/);
    await changan.picture('desk-handed-over-en');
    await changan.press('中文');
  });

  test('the timeline shows two tenures without a gap, and the words that were signed', async () => {
    await yachi.page.reload();
    await expect.poll(() => yachi.page.locator('.epochs tbody tr').count(), patience).toBe(2);
    const moments = await yachi.page
      .locator('.epochs tbody time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
    expect(moments[1]).toBe(moments[2]);
    expect(await yachi.page.locator('.epochs .has-registered').count()).toBeGreaterThanOrEqual(2);
    await yachi.picture('desk-timeline-zh');
    await yachi.page.getByRole('button', { name: /签名文书/ }).click();
    await yachi.sees('提出移交');
    await yachi.sees(reason);
    await yachi.picture('desk-statements-zh', { wholePage: false });
    await yachi.page.keyboard.press('Escape');
    await yachi.follow('打开办件');
    await yachi.sees(new RegExp(number));
    await yachi.sees('移交贵州');
  });

  test('it is handed back by the same steps', async () => {
    await offer(yachi, '长安镇', /广东 东莞市 长安镇/);
    await openOffer(changan);
    await changan.sees('退回移交');
    await changan.press('接收');
    await confirm(changan, '接收');
    await yachi.page.locator('.held-elsewhere').waitFor({ timeout: 30_000 });
    await changan.page.reload();
    await expect.poll(() => changan.page.locator('.epochs tbody tr').count(), patience).toBe(3);
  });

  test('balance, scoreboard and links at both sizes and in both languages', async () => {
    for (const [path, shown] of [
      [/^省际收支/, 'balance'],
      [/^双向考核/, 'scoreboard'],
      [/^链路/, 'links'],
    ] as const) {
      await openBoard(changan, path);
      for (const language of ['zh', 'en'] as const) {
        await changan.picture(`desk-${shown}-${language}`);
        await changan.page.setViewportSize(phone);
        await changan.picture(`desk-${shown}-phone-${language}`);
        await changan.page.setViewportSize({ width: 1440, height: 900 });
        await changan.press(language === 'zh' ? 'English' : '中文');
      }
    }
  });

  test('a number of the balance opens its cases, by keyboard too', async () => {
    await openBoard(changan, /^省际收支/);
    const numbers = changan.page.locator('button.balance-count');
    const own = changan.page.getByRole('button', { name: /广东 → 湖南 已发 \d+/ });
    await own.focus();
    await changan.page.keyboard.press('ArrowLeft');
    expect(await changan.page.locator(':focus').textContent()).toMatch(/广东 → 江西 已发/);
    await changan.page.keyboard.press('ArrowRight');
    await changan.page.keyboard.press('Enter');
    await changan.page.locator('.ant-drawer tbody a').first().waitFor();
    await changan.picture('desk-balance-cases-zh', { wholePage: false });
    expect(await numbers.count()).toBeGreaterThan(5);
    await changan.page.keyboard.press('Escape');
    await changan.page.locator('.ant-drawer-mask').waitFor({ state: 'detached' });
  });

  test('both provinces read the same digits and the same code', async () => {
    const hunan = await stage.comeAs(/唐建国/);
    const digitsAt = async (visitor: Visitor) => {
      await openBoard(visitor, /^双向考核/);
      const row = visitor.page.locator('tr', { hasText: '湖南办广东的' });
      const code = /[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}/.exec(await row.innerText())?.[0] ?? '';
      return { code, figures: await row.locator('.score-figure').allInnerTexts() };
    };
    const there = await digitsAt(hunan);
    expect(await digitsAt(changan)).toEqual(there);
    await changan.page.locator('.compare-box input').fill(there.code);
    await changan.sees('与湖南一致：两边的数相同。');
    await changan.page.locator('.compare-box input').fill('0000-0000-0000');
    await changan.sees(/与本页各行都不同/);
  });
});
