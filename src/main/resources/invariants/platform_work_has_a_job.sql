-- Việc dài nào chưa xong thì còn trong hàng đợi
select w.id
  from long_work w
 where w.state in ('WAITING', 'RUNNING')
   and not exists (select 1 from scheduled_tasks t where t.task_name = 'long-work' and t.task_instance = cast(w.id as text))
