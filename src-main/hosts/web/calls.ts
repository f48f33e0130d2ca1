import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Problem } from '../../contract/problem.ts';
import type { Core } from '../../services/index.ts';
import { dispatch } from '../dispatch.ts';
import { answerReply } from './answer.ts';

/** A corpus to import is the largest thing that a page sends. */
const largestBody = 64 * 1024 * 1024;

const callBody = z.object({ name: z.string(), input: z.unknown() });

/** `POST /call` with `{ name, input }`: answers with a Reply. */
export async function answerCall(
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
    return refuse(response, 415, notJson);
  const text = await bodyOf(request);
  if (text === undefined) return refuse(response, 413, tooLarge);
  const body = callBody.safeParse(parse(text));
  if (!body.success) return refuse(response, 400, notJson);
  answerReply(response, 200, await dispatch(core.handlers, body.data.name, body.data.input));
}

const refuse = (response: ServerResponse, status: number, problem: Problem): void =>
  answerReply(response, status, { ok: false, problem });

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > largestBody) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const notJson: Problem = {
  code: 'not-a-call',
  message: {
    en: 'A call is JSON of the form {"name": "app.state", "input": {}}, with the content type application/json.',
    ko: '호출은 {"name": "app.state", "input": {}} 형태의 JSON이어야 하며, 콘텐츠 형식은 application/json입니다.',
  },
};

const tooLarge: Problem = {
  code: 'too-large',
  message: {
    en: `This is larger than ${largestBody / 1024 / 1024} MB. Choose a smaller file.`,
    ko: `${largestBody / 1024 / 1024}MB보다 큽니다. 더 작은 파일을 고르세요.`,
  },
};
