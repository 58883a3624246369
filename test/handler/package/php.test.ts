import { describe, expect, it } from 'vitest'
import { entriesOf, type Files, idsOf, temporaryPackages, verdictOf, zipOf } from '../../support/packages.ts'

const { write } = temporaryPackages()

async function check(given: Files | string, handler = 'index.main_handler') {
  const files = typeof given === 'string' ? { 'index.php': given } : given
  return verdictOf(await write(zipOf(entriesOf(files))), handler, 'Php7.4')
}

const handler = '<?php function main_handler($event, $context) { return 1; }'

describe('a right package for PHP is never called wrong:', () => {
  it.each<[string, Files | string]>([
    ['a function', handler],
    ['with a closing mark and text around', `<html>\n${handler}\n?>\n</html>`],
    ['other capitals', '<?php function Main_Handler($e, $c) {}'],
    ['inside an if', '<?php if (!function_exists("main_handler")) { function main_handler($e, $c) {} }'],
    [
      'with types',
      '<?php declare(strict_types=1);\nfunction main_handler(object $event, object $context): ?array { return null; }',
    ],
    [
      'after classes',
      '<?php class A { public function x() {} }\nabstract class B {}\nfunction main_handler($e, $c) {}',
    ],
    [
      'in a file that is required',
      { 'index.php': '<?php require __DIR__ . "/app.php";', 'app.php': handler },
    ],
    [
      'in a file that is included once',
      { 'index.php': "<?php include_once('lib/app.php');", 'lib/app.php': handler },
    ],
    ['in a file under a computed name', '<?php require $file;'],
    ['in a file that is not in the package', '<?php require "/opt/layer/app.php";'],
    ['in a namespace, which may be found or not', '<?php namespace App; function main_handler($e, $c) {}'],
    ['behind an encoder', "<?php //0046a\nif(!extension_loaded('ionCube Loader')){exit;}\n?>\nHR+cP"],
    ['by eval', '<?php eval($code);'],
    [
      'by what Composer loads',
      {
        'index.php': '<?php require "vendor/autoload.php";',
        'vendor/composer/autoload_files.php': '<?php return [];',
      },
    ],
    ['with a byte order mark', `\ufeff${handler}`],
    ['with heredoc', '<?php $x = <<<EOT\nfunction nothing\nEOT;\nfunction main_handler($e, $c) {}'],
    ['in an archive of PHP', { 'index.phar': 'x' }],
  ])('%s', async (_, given) => {
    const verdict = await check(given)
    expect(verdict.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('a wrong package for PHP:', () => {
  it.each<[string, Files | string, string]>([
    ['another name', '<?php function handler($e, $c) {}', 'package-function-missing'],
    ['a method', '<?php class A { function main_handler($e, $c) {} }', 'package-function-missing'],
    ['a comment', '<?php // function main_handler($e, $c) {}', 'package-function-missing'],
    ['a string', '<?php $x = "function main_handler() {}";', 'package-function-missing'],
    ['text outside PHP', 'function main_handler() {}', 'package-function-missing'],
    ['a variable', '<?php $main_handler = function ($e, $c) {};', 'package-function-missing'],
    [
      'a required file without it',
      { 'index.php': '<?php require "app.php";', 'app.php': '<?php function x() {}' },
      'package-function-missing',
    ],
    [
      'Composer that loads classes only',
      { 'index.php': '<?php require __DIR__ . "/vendor/autoload.php";', 'vendor/autoload.php': '<?php' },
      'package-function-missing',
    ],
    ['no file', { 'readme.md': '' }, 'package-file-missing'],
    ['a file in a folder', { 'public/index.php': handler, 'readme.md': '' }, 'package-file-missing'],
    ['a folder around it', { 'demo/index.php': handler, 'demo/composer.json': '{}' }, 'package-folder'],
  ])('%s', async (_, given, id) => {
    expect(idsOf(await check(given))).toContain(id)
  })
})
