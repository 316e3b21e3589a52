import '@angular/compiler';
import {Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';
import type {AnnalsSelectEvent, TimelineEvent} from 'annals';
import 'annals/define';
import {FIRST, MORE} from './events.js';

@Component({
  selector: 'main',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button id="add" (click)="add()">Add</button>
    <button id="remove" (click)="remove()">Remove</button>
    <button id="render" (click)="renders.set(renders() + 1)">Render</button>
    <button id="fit" (click)="timeline.fit()">All</button>
    <button id="toggle" (click)="isShown.set(!isShown())">Toggle</button>
    <output id="selected">{{ selected() }}</output> <output id="loads">{{ loads() }}</output> <output id="renders">{{ renders() }}</output>
    @if (isShown()) {
      <annals-timeline class="mine" [events]="events()" [controls]="true" wheel="zoom" [attr.data-renders]="renders()"
        (annals-load)="loads.set(loads() + 1)" (annals-select)="select($event)">
        <annals-legend slot="legend"></annals-legend>
      </annals-timeline>
    }`,
})
class App {
  readonly events = signal<TimelineEvent[]>(FIRST);
  readonly selected = signal<string | undefined>(undefined);
  readonly renders = signal(0);
  readonly isShown = signal(true);
  readonly loads = signal(0);

  get timeline() {
    return document.querySelector('annals-timeline')!;
  }

  add(): void {
    this.events.set([...this.events(), MORE]);
  }

  remove(): void {
    this.events.set(this.events().slice(1));
  }

  select(event: AnnalsSelectEvent): void {
    this.selected.set(event.id);
  }
}

void bootstrapApplication(App, {providers: [provideZonelessChangeDetection()]});
